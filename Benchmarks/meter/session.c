#include "session.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { columns = 100, rows = 30 };

// How long a program may stay silent before it counts as not answering.
static const double patience = 3;
// The same where silence is an answer too, such as a step to the left at the left edge.
static const double short_patience = 0.3;

double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

bool session_open(session *opened, const char *const arguments[], char *const environment[]) {
  char name[64];
  int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (terminal < 0) return false;
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  if (grantpt(terminal) != 0 || unlockpt(terminal) != 0 ||
      ptsname_r(terminal, name, sizeof name) != 0 || ioctl(terminal, TIOCSWINSZ, &size) != 0) {
    close(terminal);
    return false;
  }

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The first terminal that the leader of a session opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  opened->terminal = terminal;
  opened->started = now();
  int error = posix_spawn(&opened->process, arguments[0], &actions, &attributes,
                          (char *const *)arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (error != 0) close(terminal);
  return error == 0;
}

// Whether `text` is among the bytes received so far; they may hold zeros.
static bool holds(const char *bytes, size_t count, const char *text) {
  return memmem(bytes, count, text, strlen(text)) != NULL;
}

static answer read_until_pause(session *opened, double since, double patience, const char *text,
                               double gap) {
  static char bytes[1 << 20];
  answer found = {.answered = false};
  double last = since;
  bool has_text = text == NULL;
  double text_seconds = -1;
  for (;;) {
    // Until something came there is only impatience; after that, a pause ends the answer.
    bool is_complete = found.bytes > 0 && has_text;
    double end = is_complete ? last + gap : since + patience;
    int wait = (int)((end - now()) * 1000) + 1;
    struct pollfd waiting = {.fd = opened->terminal, .events = POLLIN};
    int ready = wait > 0 ? poll(&waiting, 1, wait) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) break;
    ssize_t count = read(opened->terminal, bytes + found.bytes, sizeof bytes - found.bytes);
    if (count <= 0) break;
    last = now();
    found.bytes += (size_t)count;
    if (text && !has_text && holds(bytes, found.bytes, text)) {
      has_text = true;
      text_seconds = last - since;
    }
    if (found.bytes == sizeof bytes) break;
  }
  found.answered = found.bytes > 0 && has_text;
  found.seconds = text_seconds >= 0 ? text_seconds : last - since;
  return found;
}

answer session_first_frame(session *opened, const char *text, double gap) {
  return read_until_pause(opened, opened->started, patience, text, gap);
}

static bool type(session *opened, const char *keys) {
  size_t length = strlen(keys);
  return write(opened->terminal, keys, length) == (ssize_t)length;
}

answer session_press(session *opened, const char *keys, double gap) {
  double since = now();
  if (!type(opened, keys)) return (answer){.answered = false};
  return read_until_pause(opened, since, patience, NULL, gap);
}

answer session_watch(session *watched, session *pressed, const char *keys, double gap) {
  double since = now();
  if (!type(pressed, keys)) return (answer){.answered = false};
  answer seen = read_until_pause(watched, since, patience, NULL, gap);
  read_until_pause(pressed, now(), short_patience, NULL, gap);
  return seen;
}

void session_go(session *opened, const char *keys, double gap) {
  if (type(opened, keys)) read_until_pause(opened, now(), short_patience, NULL, gap);
}

long session_close(session *opened) {
  char unread[4096];
  struct rusage used;
  int status;
  bool is_over = false;
  if (type(opened, "q")) {
    for (double end = now() + patience; !is_over && now() < end;) {
      while (read(opened->terminal, unread, sizeof unread) > 0) continue;
      is_over = wait4(opened->process, &status, WNOHANG, &used) == opened->process;
      if (!is_over) usleep(1000);
    }
  }
  if (!is_over) {
    kill(opened->process, SIGKILL);
    wait4(opened->process, &status, 0, &used);
  }
  close(opened->terminal);
  return used.ru_maxrss;
}
