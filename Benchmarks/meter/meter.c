// Measures the workbench against the floor, in turns, and prints one row for each promise about
// speed with its target. A row that could not be measured says why.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <getopt.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "samples.h"
#include "session.h"

#define DOWN "\033OB"
#define UP "\033OA"
#define LEFT "\033OD"
#define PAGE_DOWN "\033[6~"
#define PAGE_UP "\033[5~"
#define ESCAPE "\033"
#define F4 "\033OS"
// The menu of views, and the next or previous one in it: all open cases, and one's own again.
#define EVERYONE LEFT LEFT LEFT "f" DOWN "\r"
#define MINE "f" UP "\r"
#define DELETE "\177"

// The last words of a first frame; a frame goes out from the top to the bottom.
static const char *const first_text = "quit";
static const char *const floor_text = "of the floor";

// A pause this long ends an answer. Longer where a disk may have to be waited for.
static const double gap = 0.03, frame_gap = 0.06, save_gap = 0.1;

typedef struct {
  const char *program, *floor, *worker;
  int rounds, keys;
  long sizes[8];
  int size_count;
} options;

// What one kind of key is, in the program and in the floor, and where the program has to be for it.
typedef struct {
  const char *name;
  const char *there, *back;
  const char *keys[2];
  const char *floor_keys[2];
  double target;
  double byte_target;
} move;

static const move moves[] = {
    {"cursor in the checklist", "2", "", {DOWN, UP}, {DOWN, UP}, 0.9, 400},
    {"cursor in the client list", LEFT LEFT LEFT, "", {DOWN, UP}, {PAGE_DOWN, PAGE_UP}, 2, 2500},
    {"page in the client list", LEFT LEFT LEFT, "", {PAGE_DOWN, PAGE_UP}, {PAGE_DOWN, PAGE_UP}, 2, 0},
    {"change of step", "2", "", {"3", "2"}, {PAGE_DOWN, PAGE_UP}, 2, 0},
    {"cursor in the list of all", EVERYONE, "", {DOWN, UP}, {PAGE_DOWN, PAGE_UP}, 2, 2500},
    {"page in the list of all", "", MINE, {PAGE_DOWN, PAGE_UP}, {PAGE_DOWN, PAGE_UP}, 2, 0},
    {"to the board and back", "", "", {F4, F4}, {PAGE_DOWN, PAGE_UP}, 2, 0},
    {"a letter of a search", "/", ESCAPE ESCAPE, {"a", DELETE}, {PAGE_DOWN, PAGE_UP}, 5, 0},
};
enum { move_count = sizeof moves / sizeof moves[0], starts_per_round = 5 };

static samples ours[move_count], theirs[move_count], bytes_of[move_count];
static samples start_ours, start_theirs, saves, bare_saves, saved_bytes, memory, news;
static double rebuild_seconds;

// What was measured for each size, to be laid side by side at the end.
enum { most_rows = 2 * move_count + 8 };
static struct {
  char name[80];
  const char *unit;
  double values[8];
} grown[most_rows];
static int grown_count, size_at;

static char directory[256], store[300];
static char home_variable[300];
static char *environment[8];

// Notes a value for the table of growth: a multiple of the floor where there is one.
static void note_growth(const char *name, const char *unit, double value) {
  int row = 0;
  while (row < grown_count && strcmp(grown[row].name, name) != 0) row++;
  if (row == most_rows) return;
  if (row == grown_count) {
    grown_count++;
    snprintf(grown[row].name, sizeof grown[row].name, "%s", name);
  }
  grown[row].unit = unit;
  grown[row].values[size_at] = value;
}

static void print_row(const char *name, const char *unit, double ours, double floor, double target) {
  note_growth(name, floor > 0 ? "x" : unit, floor > 0 ? ours / floor : ours);
  printf("%-42s %9.2f %-4s", name, ours, unit);
  if (floor > 0) {
    printf(" %9.2f %-4s %6.2f x   <= %4.2f x   %s\n", floor, unit, ours / floor, target,
           ours / floor <= target ? "met" : "MISSED");
  } else {
    printf(" %14s %8s   <= %-4g     %s\n", "", "", target, ours <= target ? "met" : "MISSED");
  }
}

static void print_missing(const char *name, const char *why) {
  printf("%-42s not measured: %s\n", name, why);
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *place) {
  (void)info, (void)kind, (void)place;
  return remove(path);
}

static void remove_directory(void) { nftw(directory, remove_entry, 16, FTW_DEPTH | FTW_PHYS); }

// Bytes in all files of the journal: what a save adds there is what it wrote.
static long journal_size(void) {
  char path[700];
  snprintf(path, sizeof path, "%s/journal", store);
  DIR *folder = opendir(path);
  if (!folder) return 0;
  long sum = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    snprintf(path, sizeof path, "%s/journal/%s", store, entry->d_name);
    struct stat info;
    if (stat(path, &info) == 0 && S_ISREG(info.st_mode)) sum += info.st_size;
  }
  closedir(folder);
  return sum;
}

// Runs a command to its end without a terminal. Returns whether it succeeded.
static bool run(const char *const arguments[]) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  pid_t process;
  int status = -1;
  int error = posix_spawn(&process, arguments[0], &actions, NULL, (char *const *)arguments,
                          environment);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 && waitpid(process, &status, 0) == process && status == 0;
}

static bool open_workbench(const options *chosen, session *opened) {
  const char *const arguments[] = {chosen->program, "--store", store, "--worker",
                                   chosen->worker,  "--lang",  "en",  NULL};
  return session_open(opened, arguments, environment);
}

static bool open_floor(const options *chosen, session *opened) {
  const char *const arguments[] = {chosen->floor, NULL};
  return session_open(opened, arguments, environment);
}

static void measure_starts(const options *chosen, bool counts) {
  for (int turn = 0; turn < starts_per_round; turn++) {
    session opened;
    if (open_floor(chosen, &opened)) {
      answer frame = session_first_frame(&opened, floor_text, frame_gap);
      if (frame.answered && counts) samples_add(&start_theirs, frame.seconds);
      session_close(&opened);
    }
    if (open_workbench(chosen, &opened)) {
      answer frame = session_first_frame(&opened, first_text, frame_gap);
      if (frame.answered && counts) samples_add(&start_ours, frame.seconds);
      session_close(&opened);
    }
  }
}

static void measure_move(const options *chosen, int index, session *workbench, session *floor) {
  const move *measured = &moves[index];
  session_go(workbench, measured->there, frame_gap);
  // The first move may begin at an end of the list; it is not counted.
  session_go(workbench, measured->keys[0], gap);
  session_go(workbench, measured->keys[1], gap);
  for (int turn = 0; turn < chosen->keys; turn++) {
    answer theirs_now = session_press(floor, measured->floor_keys[turn % 2], gap);
    if (theirs_now.answered) samples_add(&theirs[index], theirs_now.seconds);
    answer ours_now = session_press(workbench, measured->keys[turn % 2], gap);
    if (!ours_now.answered) break;
    samples_add(&ours[index], ours_now.seconds);
    samples_add(&bytes_of[index], (double)ours_now.bytes);
  }
  if (*measured->back) session_go(workbench, measured->back, frame_gap);
}

// Ticks a do and takes it back, and writes as many bytes the bare way in between.
static void measure_saves(const options *chosen, session *workbench) {
  char path[400];
  snprintf(path, sizeof path, "%s/bare", directory);
  int file = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return;
  session_go(workbench, "2", frame_gap);
  for (int turn = 0; turn < chosen->keys; turn++) {
    long before = journal_size();
    answer tick = session_press(workbench, " ", save_gap);
    long written = journal_size() - before;
    if (!tick.answered || written <= 0) break;
    samples_add(&saves, tick.seconds);
    samples_add(&saved_bytes, (double)written);
    double bare = bare_save(file, (size_t)written);
    if (bare >= 0) samples_add(&bare_saves, bare);
    session_go(workbench, "u", save_gap);
  }
  close(file);
}

// Ticks a do in one workbench and waits for it in another one on the same store.
static void measure_news(const options *chosen, session *workbench) {
  session other;
  if (!open_workbench(chosen, &other)) return;
  if (session_first_frame(&other, first_text, frame_gap).answered) {
    session_go(&other, "2", frame_gap);
    session_go(workbench, "2", frame_gap);
    for (int turn = 0; turn < chosen->keys; turn++) {
      answer seen = session_watch(&other, workbench, turn % 2 ? "u" : " ", save_gap);
      if (!seen.answered) break;
      samples_add(&news, seen.seconds);
    }
  }
  session_close(&other);
}

static void measure_keys(const options *chosen) {
  session workbench, floor;
  if (!open_floor(chosen, &floor)) return;
  session_first_frame(&floor, floor_text, frame_gap);
  if (open_workbench(chosen, &workbench)) {
    if (session_first_frame(&workbench, first_text, frame_gap).answered) {
      for (int index = 0; index < move_count; index++)
        measure_move(chosen, index, &workbench, &floor);
      measure_saves(chosen, &workbench);
      measure_news(chosen, &workbench);
      samples_add(&memory, (double)session_close(&workbench) / 1024);
    } else {
      session_close(&workbench);
    }
  }
  session_close(&floor);
}

static double start_target(long cases) { return cases <= 1000 ? 1.5 : cases <= 10000 ? 1.7 : 2; }

static void print_results(long cases) {
  printf("\n%ld cases\n%-42s %14s %14s %8s   %-9s\n", cases, "", "workbench", "floor", "ratio",
         "target");
  const char *silent = "the program did not show its first frame";
  double floor_start = samples_median(&start_theirs) * 1000;
  if (start_ours.count == 0) {
    print_missing("start to first full frame", silent);
  } else {
    print_row("start to first full frame", "ms", samples_median(&start_ours) * 1000, floor_start,
              start_target(cases));
  }
  for (int index = 0; index < move_count; index++) {
    const move *measured = &moves[index];
    if (ours[index].count == 0) {
      print_missing(measured->name, "nothing came back after the key");
      continue;
    }
    print_row(measured->name, "ms", samples_median(&ours[index]) * 1000,
              samples_median(&theirs[index]) * 1000, measured->target);
    if (measured->byte_target > 0) {
      char name[80];
      snprintf(name, sizeof name, "  its bytes (%s)", measured->name);
      print_row(name, "B", samples_median(&bytes_of[index]), 0, measured->byte_target);
    }
  }
  if (saves.count == 0) {
    print_missing("tick to saved", "no tick reached the journal");
  } else {
    char name[80];
    snprintf(name, sizeof name, "  %.0f bytes are written for it", samples_median(&saved_bytes));
    print_row("tick to saved", "ms", samples_median(&saves) * 1000, samples_median(&bare_saves) * 1000, 1.5);
    puts(name);
  }
  if (news.count == 0) {
    print_missing("a colleague's tick on this screen", "it never came");
  } else {
    print_row("a colleague's tick on this screen", "ms", samples_median(&news) * 1000, 0, 50);
  }
  if (rebuild_seconds <= 0) {
    print_missing("a command without the index", "it failed");
  } else {
    print_row("a command without the index", "s", rebuild_seconds, 0, 20);
  }
  if (memory.count == 0) {
    print_missing("peak memory", silent);
  } else {
    print_row("peak memory", "MiB", samples_median(&memory), 0, cases <= 10000 ? 12 : 24);
  }
}

// How long a command takes that has to go through the whole journal first.
static void measure_rebuild(const options *chosen) {
  char path[400];
  snprintf(path, sizeof path, "%s/index", store);
  unlink(path);
  const char *const list[] = {chosen->program, "list", "--escalations", "--store", store, NULL};
  double since = now();
  if (run(list)) rebuild_seconds = now() - since;
}

static void forget(void) {
  rebuild_seconds = 0;
  for (int index = 0; index < move_count; index++)
    ours[index].count = theirs[index].count = bytes_of[index].count = 0;
  start_ours.count = start_theirs.count = saves.count = bare_saves.count = 0;
  saved_bytes.count = memory.count = news.count = 0;
}

static void measure(const options *chosen, long cases) {
  forget();
  snprintf(store, sizeof store, "%s/store-%ld", directory, cases);
  char count[24];
  snprintf(count, sizeof count, "%ld", cases);
  // The curated caseload needs no number; asking for one makes as many generated cases.
  const char *curated[] = {chosen->program, "demo", "--no-open", "--at", store, NULL};
  const char *counted[] = {chosen->program, "demo",    "--no-open", "--at",
                           store,           "--cases", count,       NULL};
  if (!run(cases == 20 ? curated : counted)) {
    printf("\n%ld cases\n", cases);
    print_missing("all rows", "the caseload could not be made");
    return;
  }
  measure_starts(chosen, false);
  for (int round = 0; round < chosen->rounds; round++) {
    measure_starts(chosen, true);
    measure_keys(chosen);
  }
  measure_rebuild(chosen);
  print_results(cases);
  // A large store would only be in the way of the next one.
  nftw(store, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

// Every row by size, and how much the largest is of the smallest.
static void print_growth(const options *chosen) {
  int last = chosen->size_count - 1;
  if (last < 1) return;
  printf("\ngrowth%38s", "");
  for (int size = 0; size <= last; size++) printf(" %10ld", chosen->sizes[size]);
  puts("      last/first");
  for (int row = 0; row < grown_count; row++) {
    printf("%-42s %s", grown[row].name, "");
    for (int size = 0; size <= last; size++) printf(" %10.2f", grown[row].values[size]);
    double first = grown[row].values[0], end = grown[row].values[last];
    if (first > 0) {
      printf(" %-4s %8.2f x\n", grown[row].unit, end / first);
    } else {
      printf(" %-4s\n", grown[row].unit);
    }
  }
}

static void print_help(void) {
  puts(
      "usage: build/meter [--short] [--rounds N] [--keys N] [--sizes N,N] [--worker ID]\n"
      "                   [--program FILE] [--floor FILE]\n"
      "\n"
      "  --short    100 and 1,000 cases, two rounds of eight keys, for every change\n"
      "  --rounds   rounds in which program and floor take turns (5)\n"
      "  --keys     keys of each kind in a round (20)\n"
      "  --sizes    numbers of cases to measure with (100,1000,10000,100000; 20 is the curated caseload)\n"
      "  --worker   who sits at the keyboard (c1, the counsellor of the invented caseload)\n"
      "\n"
      "A start is timed up to the last words of its first frame, a key up to the last byte\n"
      "before a pause; the table shows medians of all rounds.\n"
      "`tick to saved` runs from the key to the end of the frame that says so, beside a\n"
      "bare append and fdatasync of as many bytes on the same disk. A colleague's tick runs\n"
      "from the key there to the last byte here.");
}

static bool read_sizes(options *chosen, const char *text) {
  chosen->size_count = 0;
  for (const char *at = text; *at;) {
    char *end;
    long size = strtol(at, &end, 10);
    if (end == at || size < 1 || chosen->size_count == 8) return false;
    chosen->sizes[chosen->size_count++] = size;
    at = *end == ',' ? end + 1 : end;
  }
  return chosen->size_count > 0;
}

static bool read_options(options *chosen, int count, char *arguments[]) {
  static const struct option known[] = {
      {"rounds", required_argument, NULL, 'r'},  {"keys", required_argument, NULL, 'k'},
      {"sizes", required_argument, NULL, 's'},   {"worker", required_argument, NULL, 'w'},
      {"program", required_argument, NULL, 'p'}, {"floor", required_argument, NULL, 'f'},
      {"short", no_argument, NULL, 'S'},
      {"help", no_argument, NULL, 'h'},          {NULL, 0, NULL, 0}};
  for (int found; (found = getopt_long(count, arguments, "", known, NULL)) != -1;) {
    switch (found) {
      case 'r': chosen->rounds = atoi(optarg); break;
      case 'k': chosen->keys = atoi(optarg); break;
      case 's':
        if (!read_sizes(chosen, optarg)) return false;
        break;
      case 'w': chosen->worker = optarg; break;
      case 'p': chosen->program = optarg; break;
      case 'f': chosen->floor = optarg; break;
      case 'S':
        chosen->rounds = 2, chosen->keys = 8;
        read_sizes(chosen, "100,1000");
        break;
      case 'h': print_help(); exit(0);
      default: return false;
    }
  }
  return chosen->rounds > 0 && chosen->keys > 0 && optind == count;
}

int main(int count, char *arguments[]) {
  options chosen = {.program = "build/schakel",
                    .floor = "build/floor",
                    .worker = "c1",
                    .rounds = 5,
                    .keys = 20,
                    .sizes = {100, 1000, 10000, 100000},
                    .size_count = 4};
  if (!read_options(&chosen, count, arguments)) {
    print_help();
    return 2;
  }
  // Beside the program and not in a temporary folder, which may be memory and flushes for nothing.
  char here[128];
  if (!getcwd(here, sizeof here)) return 1;
  snprintf(directory, sizeof directory, "%s/build/bench-XXXXXX", here);
  if (!mkdtemp(directory)) {
    perror(directory);
    return 1;
  }
  atexit(remove_directory);

  snprintf(home_variable, sizeof home_variable, "HOME=%s", directory);
  int variables = 0;
  environment[variables++] = home_variable;
  environment[variables++] = "PATH=/usr/bin:/bin";
  environment[variables++] = "TERM=xterm-256color";
  environment[variables++] = "LANG=C.UTF-8";

  setvbuf(stdout, NULL, _IOLBF, 0);
  printf("100x30, medians of %d rounds, %d starts and %d keys of each kind in a round\n",
         chosen.rounds, starts_per_round, chosen.keys);
  for (size_at = 0; size_at < chosen.size_count; size_at++)
    measure(&chosen, chosen.sizes[size_at]);
  print_growth(&chosen);
  return 0;
}
