# The commands of this repository. `make` alone lists them.
#
# The flags of the shipped program stand here and not in the manifest: as unsafe flags there they
# would break a plain `swift build` and every package plug-in.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# What a fresh Debian 12 with Swift 6.3 lacks. The only place where these are listed.
BUILD_PACKAGES := libncurses-dev libsodium-dev libyaml-dev
TEST_PACKAGES := libvterm-dev

# One whole file: nothing to install beside it, and a new address in memory at every start. The
# default linker cannot make it and a run path kills it at its first instruction, hence lld and
# --disable-local-rpath.
#
# A start runs nearly all of its code once. So generic code is made for who calls it in another target
# as well, types are asked for directly and not by names that the runtime would have to read, and each
# function is a section of its own, of which the linker leaves out what nobody calls and lays side by
# side what a start calls; a name that is no more is passed over.
START_ORDER := Benchmarks/start.order
SHIP_FLAGS := -c release --product schakel --static-swift-stdlib --disable-local-rpath \
  -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -static-pie \
  -Xswiftc -cross-module-optimization -Xswiftc -Xfrontend -Xswiftc -function-sections \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors \
  -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs \
  -Xlinker "--symbol-ordering-file=$(CURDIR)/$(START_ORDER)" -Xlinker --no-warn-symbol-ordering
NAMELESS := -Xlinker -s

SWIFT_SOURCES := Sources Tests Package.swift
CC := clang
BENCH_FLAGS := -std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror
DEMO ?=
BENCH ?=

.PHONY: help install-deps install-test-deps build demo ship order test lint bench clean

help:
	@echo 'make demo    install what is missing and open the workbench on an invented caseload'
	@echo 'make test    install what the tests need and run them (FILTER=Name for some of them)'
	@echo 'make build   the program for development, with its tests'
	@echo 'make ship    the program as it is given to others: build/schakel'
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
	swift build --build-tests --explicit-target-dependency-import-check error

demo: ship
	build/schakel demo $(DEMO)

ship: install-deps
	swift build $(SHIP_FLAGS) $(NAMELESS)
	@mkdir -p build
	@cp "$$(swift build $(SHIP_FLAGS) $(NAMELESS) --show-bin-path)/schakel" build/schakel.new
	@mv build/schakel.new build/schakel

# The functions that are called from the start to the end of a session that is left at once, in the
# order of their first calls.
order: install-deps
	swift build $(SHIP_FLAGS)
	@rm -rf build/order && mkdir -p build/order
	@program="$$(swift build $(SHIP_FLAGS) --show-bin-path)/schakel"; \
	"$$program" demo --no-open --at build/order/store >/dev/null; \
	(sleep 30; printf q; sleep 5) | script -qec "stty rows 30 columns 100; \
	  TERM=xterm-256color LANG=C.UTF-8 valgrind --tool=callgrind --demangle=no \
	  --callgrind-out-file=build/order/calls '$$program' --store build/order/store --worker c1" \
	  /dev/null >/dev/null; \
	sed -nE "s/^c?fn=\([0-9]+\) ([^ ']+).*/\1/p" build/order/calls | grep -v '^0x' \
	  | awk '!seen[$$0]++' > $(START_ORDER)

test: install-test-deps
	swift test $(if $(FILTER),--filter "$(FILTER)")

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
	rm -rf .build build
