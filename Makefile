# The commands of this repository. `make` alone lists them.
#
# The flags of the shipped program stand here and not in the manifest: as unsafe flags there they
# would break a plain `swift build` and every package plug-in.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# What a fresh Debian 12 with Swift 6.3 lacks. The only place where these are listed.
BUILD_PACKAGES := libncurses-dev libsodium-dev libyaml-dev
# A terminal emulator; a judge of man pages; shells that are asked to complete.
TEST_PACKAGES := libvterm-dev mandoc zsh fish
PACKAGE_PACKAGES := lintian

# One whole file: nothing to install beside it, and a new address in memory at every start. The
# default linker cannot make it and a run path kills it at its first instruction, hence lld and
# --disable-local-rpath.
#
# A start runs nearly all of its code once. So generic code is made for who calls it in another target
# as well, types are asked for directly and not by names that the runtime would have to read, and each
# function is a section of its own, of which the linker leaves out what nobody calls and lays side by
# side what a start calls; a name that is no more is passed over.
START_ORDER := Benchmarks/start.order
# A folder of its own lets it be built while the tests are: only one build at a time may use a folder.
SHIP_FOLDER ?= .build
SHIP_FLAGS := --scratch-path $(SHIP_FOLDER) -c release --product schakel \
  --static-swift-stdlib --disable-local-rpath \
  -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -static-pie \
  -Xswiftc -cross-module-optimization -Xswiftc -Xfrontend -Xswiftc -function-sections \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs \
  -Xlinker "--symbol-ordering-file=$(CURDIR)/$(START_ORDER)" -Xlinker --no-warn-symbol-ordering
NAMELESS := -Xlinker -s

# More flags for the program for development and its tests. Without what debuggers need they are built
# in a sixth less time: BUILD_FLAGS="-debug-info-format none".
BUILD_FLAGS ?=

SWIFT_SOURCES := Sources Tests Package.swift
CC := clang
BENCH_FLAGS := -std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror
DEMO ?=
BENCH ?=

# Where `make install` puts things; DESTDIR is a root to put them into, for packages.
PREFIX ?= /usr/local
DESTDIR ?=
SHARE := $(DESTDIR)$(PREFIX)/share
# The folder in which zsh looks for completions; a package of Debian has one of its own.
ZSH_FOLDER ?= zsh/site-functions
THEMES := $(wildcard Themes/*.theme)
PACKAGE_FILES := .debian

.PHONY: help install-deps install-test-deps build demo ship order test lint bench clean
.PHONY: shared install uninstall deb

help:
	@echo 'make demo    install what is missing and open the workbench on an invented caseload'
	@echo 'make test    install what the tests need and run them (FILTER=Name for some of them)'
	@echo 'make build   the program for development, with its tests'
	@echo 'make ship    the program as it is given to others: build/schakel'
	@echo 'make install the program with its manual and completions (PREFIX=/usr/local DESTDIR=)'
	@echo 'make deb     a package for Debian: build/schakel_VERSION_ARCHITECTURE.deb'
	@echo 'make bench   measure the shipped program with 100 to 100,000 cases (BENCH="--short")'
	@echo 'make order   note anew what a start calls, after it has changed much (needs valgrind)'
	@echo 'make lint    hold the sources against the format rules'
	@echo 'make clean   remove everything that was built'

# Asks the package manager only for what is really missing, so that this works without a network.
define install
@missing=(); for package in $(1); do \
  status=$$(dpkg-query -W -f='$${db:Status-Status}' "$$package" 2>/dev/null || true); \
  [ "$$status" = installed ] || missing+=("$$package"); \
done; \
if [ $${#missing[@]} -gt 0 ]; then \
  root=(); [ "$$(id -u)" = 0 ] || root=(sudo); \
  echo "Installing $${missing[*]}"; \
  "$${root[@]}" apt-get update -qq; \
  "$${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null; \
fi
endef

install-deps:
	$(call install,$(BUILD_PACKAGES))

install-test-deps:
	$(call install,$(BUILD_PACKAGES) $(TEST_PACKAGES))

build: install-test-deps
	swift build --build-tests $(BUILD_FLAGS) --explicit-target-dependency-import-check error

demo: ship
	build/schakel demo $(DEMO)

ship: install-deps
	swift build $(SHIP_FLAGS) $(NAMELESS)
	@mkdir -p build
	@cp "$$(swift build $(SHIP_FLAGS) $(NAMELESS) --show-bin-path)/schakel" build/schakel.new
	@mv build/schakel.new build/schakel

# What is installed beside the program. The program writes it itself, in an environment that knows
# nothing of whoever runs this.
SCHAKEL := env -i HOME=/nonexistent PATH=/usr/bin:/bin LANG=C.UTF-8 build/schakel
PAGES := man1/schakel.1 man7/schakel-keys.7 man5/schakel-store.5
# The description of the store is in English only.
DUTCH_PAGES := man1/schakel.1 man7/schakel-keys.7
page_of = $(basename $(notdir $(1)))

build/schakel:
	$(MAKE) ship

shared: build/schakel
	@rm -rf build/share
	@mkdir -p build/share/{man,man/nl}/man{1,5,7} build/share/completions
	@$(foreach page,$(PAGES),$(SCHAKEL) man $(call page_of,$(page)) --lang en \
	  > build/share/man/$(page);) \
	$(foreach page,$(DUTCH_PAGES),$(SCHAKEL) man $(call page_of,$(page)) --lang nl \
	  > build/share/man/nl/$(page);) \
	$(foreach shell,bash zsh fish,$(SCHAKEL) completions $(shell) --lang en \
	  > build/share/completions/$(shell);)

# The themes are for whoever wants to write one of their own; the program has them in it.
install: shared
	@umask 022; \
	install -D -m 755 build/schakel $(DESTDIR)$(PREFIX)/bin/schakel; \
	for page in $(PAGES) $(addprefix nl/,$(DUTCH_PAGES)); do \
	  install -D -m 644 build/share/man/$$page $(SHARE)/man/$$page; \
	done; \
	install -D -m 644 build/share/completions/bash $(SHARE)/bash-completion/completions/schakel; \
	install -D -m 644 build/share/completions/zsh $(SHARE)/$(ZSH_FOLDER)/_schakel; \
	install -D -m 644 build/share/completions/fish $(SHARE)/fish/vendor_completions.d/schakel.fish; \
	install -d -m 755 $(SHARE)/doc/schakel/examples; \
	install -m 644 $(THEMES) $(SHARE)/doc/schakel/examples; \
	install -m 644 Sources/schakel/schakel.docc/settings.schema.json $(SHARE)/doc/schakel

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/schakel \
	  $(addprefix $(SHARE)/man/,$(PAGES) $(addprefix nl/,$(DUTCH_PAGES))) \
	  $(SHARE)/bash-completion/completions/schakel $(SHARE)/$(ZSH_FOLDER)/_schakel \
	  $(SHARE)/fish/vendor_completions.d/schakel.fish
	rm -rf $(SHARE)/doc/schakel

# A package that depends on nothing: the program is whole, and what it finds at run time, the
# descriptions of terminals, is in every Debian. The same sources make the same package.
PACKAGE_ROOT := build/deb
deb: ship
	$(call install,$(PACKAGE_PACKAGES))
	@rm -rf $(PACKAGE_ROOT)
	@$(MAKE) --no-print-directory install DESTDIR=$(PACKAGE_ROOT) PREFIX=/usr \
	  ZSH_FOLDER=zsh/vendor-completions
	@umask 022; cd $(PACKAGE_ROOT); files=$(CURDIR)/$(PACKAGE_FILES); \
	version="$$(sed -nE '1s/.*\((.*)\).*/\1/p' $$files/changelog)"; \
	architecture="$$(dpkg --print-architecture)"; \
	export SOURCE_DATE_EPOCH="$$(date -d "$$(sed -nE 's/^ -- .*>  //p;T;q' $$files/changelog)" +%s)"; \
	find usr/share/man -type f -exec gzip -9n {} +; \
	install -D -m 644 $$files/copyright usr/share/doc/schakel/copyright; \
	gzip -9nc $$files/changelog > usr/share/doc/schakel/changelog.gz; \
	install -D -m 644 $$files/lintian-overrides usr/share/lintian/overrides/schakel; \
	mkdir DEBIAN; find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums; \
	sed -e "s/@VERSION@/$$version/" -e "s/@ARCHITECTURE@/$$architecture/" \
	  -e "s/@SIZE@/$$(du -sk usr | cut -f 1)/" $$files/control > DEBIAN/control; \
	find . -exec touch -hd "@$$SOURCE_DATE_EPOCH" {} +; \
	dpkg-deb --root-owner-group -Zxz --build . \
	  "$(CURDIR)/build/schakel_$${version}_$$architecture.deb"
	lintian --fail-on error,warning build/schakel_*.deb

# The functions that are called in a short session, in the order of their first calls: those of a start
# first, then those of the keys that are pressed most. Their names are enough, and valgrind cannot read
# what debuggers are told.
KEYS_OF_A_SESSION := '\033OB' '\033[6~' 3 2 '\033OB' '\033OB' ' ' u '\033OS' '\033OS' /a '\033\033' q
order: install-deps
	swift build $(SHIP_FLAGS)
	@rm -rf build/order && mkdir -p build/order
	@program=build/order/schakel; \
	objcopy --strip-debug "$$(swift build $(SHIP_FLAGS) --show-bin-path)/schakel" "$$program"; \
	"$$program" demo --no-open --at build/order/store >/dev/null; \
	(sleep 30; for key in $(KEYS_OF_A_SESSION); do printf "$$key"; sleep 3; done) \
	  | script -qec "stty rows 30 columns 100; \
	  TERM=xterm-256color LANG=C.UTF-8 valgrind --tool=callgrind --demangle=no \
	  --callgrind-out-file=build/order/calls '$$program' --store build/order/store --worker c1" \
	  /dev/null >/dev/null; \
	sed -nE "s/^c?fn=\([0-9]+\) ([^ ']+).*/\1/p" build/order/calls | grep -v '^0x' \
	  | awk '!seen[$$0]++' > $(START_ORDER)

# Tests of real processes wait more than they compute, and the others only compute. So both run at the
# same time, and what the former say is printed whole when the latter are done.
PROCESS_TESTS := ^EndToEndTests[.]
test: install-test-deps
	swift build --build-tests $(BUILD_FLAGS)
	@mkdir -p build; \
	run() { "$$(swift build --show-bin-path)/schakelPackageTests.xctest" \
	  --testing-library swift-testing "$$@" 2>&1; }; \
	if [ -n "$(FILTER)" ]; then run --filter "$(FILTER)"; exit; fi; \
	run --filter "$(PROCESS_TESTS)" > build/process-tests.log & processes=$$!; \
	failed=0; \
	run --skip "$(PROCESS_TESTS)" | tee build/tests.log || failed=1; \
	wait $$processes || failed=1; \
	cat build/process-tests.log; \
	echo; echo 'In all:'; \
	grep -h '^. Test run with' build/tests.log build/process-tests.log | sed 's/^/  /'; \
	exit $$failed

lint:
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

build/floor: Benchmarks/floor.c
	@mkdir -p build
	$(CC) $(BENCH_FLAGS) -o $@ $< -lncursesw -ltinfo

build/meter: $(wildcard Benchmarks/meter/*.c Benchmarks/meter/*.h)
	@mkdir -p build
	$(CC) $(BENCH_FLAGS) -o $@ $(filter %.c,$^)

bench: ship build/floor build/meter
	build/meter $(BENCH)

clean:
	rm -rf .build .build-ship build
