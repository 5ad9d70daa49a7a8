#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// A program that dies must give back the terminal as it found it: no alternate screen with a
// client's name on it, no raw mode. Swift's deinit does not run on a trap, a signal or exit(), so
// the way back is here, and it is the same one for every way to end:
//
//   write one constant string (made in advance from the terminal's own capabilities), set the
//   remembered modes, throw away unread input, then show what was said on standard error.
//
// These are system calls that a signal handler may make; endwin() is not. Standard error goes to
// memory meanwhile. What comes out of it is a runtime message with a file and a line of the
// program, never text of a case.
//
// A stop from outside (SIGTSTP) goes the same way back and then stops; SIGCONT enters again and
// leaves a note for the next read, which draws everything anew.

#define LONGEST 256

static struct termios before, during;
static char leave_text[LONGEST], enter_text[LONGEST];
static size_t leave_length, enter_length;
static int message_store = -1, real_error = -1;
static volatile sig_atomic_t is_remembered, is_ours, was_resumed, was_resized;
static volatile sig_atomic_t end_request, was_hung_up, was_told_to_end;
static char handler_stack[65536];

SCREEN *cnc_open(int columns, int rows) {
  // ncurses takes the size from these two before it asks anyone. That keeps a stale LINES of the
  // shell and an absurd size of the kernel away from it.
  char text[16];
  snprintf(text, sizeof text, "%d", columns);
  setenv("COLUMNS", text, 1);
  snprintf(text, sizeof text, "%d", rows);
  setenv("LINES", text, 1);
  SCREEN *screen = newterm(NULL, stdout, stdin);
  unsetenv("COLUMNS");
  unsetenv("LINES");
  return screen;
}

const char *cnc_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

static void write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

static void set_modes(const struct termios *modes) {
  while (tcsetattr(STDIN_FILENO, TCSANOW, modes) < 0 && errno == EINTR) {}
}

static void show_messages(void) {
  if (message_store < 0) return;
  char buffer[1024];
  off_t at = 0;
  ssize_t count;
  while ((count = pread(message_store, buffer, sizeof buffer, at)) > 0) {
    write_all(real_error, buffer, (size_t)count);
    at += count;
  }
}

// The same to a terminal that may take nothing any more, which must keep nobody from dying: a signal
// handler cannot be ended by a request.
static void write_briefly(int descriptor, const char *text, size_t length) {
  struct pollfd room = {descriptor, POLLOUT, 0};
  for (; length > 0 && poll(&room, 1, 1000) > 0; text++, length--) write_all(descriptor, text, 1);
}

static void give_back(void (*write_out)(int, const char *, size_t)) {
  if (is_ours) {
    is_ours = 0;
    write_out(STDOUT_FILENO, leave_text, leave_length);
  }
  if (!is_remembered) return;
  is_remembered = 0;
  set_modes(&before);
  // The rest of a paste must not become commands of the shell.
  tcflush(STDIN_FILENO, TCIFLUSH);
  show_messages();
  if (real_error >= 0) dup2(real_error, STDERR_FILENO);
}

void cnc_leave(void) {
  int error = errno;
  give_back(write_all);
  errno = error;
}

static void on_death(int number) {
  give_back(write_briefly);
  signal(number, SIG_DFL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
}

// Who is asked to end keeps what is not kept yet; who does not is asked again, and dies of it. A system
// that goes down sends both requests at once, so only the same one again counts as asking again.
static void on_request(int number) {
  volatile sig_atomic_t *was_asked = number == SIGHUP ? &was_hung_up : &was_told_to_end;
  if (*was_asked) return on_death(number);
  *was_asked = 1;
  if (end_request == 0) end_request = number;
}

static void on_stop(int number) {
  (void)number;
  int error = errno;
  if (is_ours) {
    write_all(STDOUT_FILENO, leave_text, leave_length);
    set_modes(&before);
  }
  raise(SIGSTOP);
  errno = error;
}

static void on_continue(int number) {
  (void)number;
  int error = errno;
  if (is_ours) {
    set_modes(&during);
    write_all(STDOUT_FILENO, enter_text, enter_length);
    was_resumed = 1;
  }
  errno = error;
}

// A new size interrupts the waiting; who reads next asks the kernel. It may be the old size again: the
// terminal has lost what stood beyond the size in between.
static void on_resize(int number) {
  (void)number;
  was_resized = 1;
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction old, new = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&new.sa_mask);
  // What whoever started us chose to ignore (nohup) stays ignored.
  if (sigaction(number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
  sigaction(number, &new, NULL);
}

bool cnc_remember(void) {
  if (tcgetattr(STDIN_FILENO, &before) < 0 || !isatty(STDOUT_FILENO)) return false;
  is_remembered = 1;
  if (isatty(STDERR_FILENO) && real_error < 0) {
    message_store = memfd_create("messages", MFD_CLOEXEC);
    real_error = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  }
  if (message_store >= 0 && real_error >= 0) dup2(message_store, STDERR_FILENO);
  return true;
}

static void guard_deaths(void) {
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  static const int deaths[] = {SIGINT,  SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,
                               SIGSEGV, SIGSYS,  SIGPIPE, SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2};
  for (size_t i = 0; i < sizeof deaths / sizeof deaths[0]; i++) {
    handle(deaths[i], on_death, SA_ONSTACK | SA_RESETHAND);
  }
  atexit(cnc_leave);
}

bool cnc_guard_lines(void) {
  if (tcgetattr(STDIN_FILENO, &before) < 0) return false;
  is_remembered = 1;
  guard_deaths();
  return true;
}

void cnc_forget_lines(void) { is_remembered = 0; }

bool cnc_guard(const char *leave, const char *enter) {
  leave_length = strlen(leave);
  enter_length = strlen(enter);
  if (leave_length > LONGEST || enter_length > LONGEST) return false;
  memcpy(leave_text, leave, leave_length);
  memcpy(enter_text, enter, enter_length);
  tcgetattr(STDIN_FILENO, &during);
  is_ours = 1;

  guard_deaths();
  handle(SIGHUP, on_request, SA_ONSTACK);
  handle(SIGTERM, on_request, SA_ONSTACK);
  // No key sends it while we have the terminal; whoever does from elsewhere asks us to end.
  handle(SIGINT, on_request, SA_ONSTACK);
  handle(SIGTSTP, on_stop, SA_RESTART);
  handle(SIGCONT, on_continue, SA_RESTART);
  handle(SIGWINCH, on_resize, SA_RESTART);
  // It is let through while the loop waits; see schakel_poll.
  sigset_t resize;
  sigemptyset(&resize);
  sigaddset(&resize, SIGWINCH);
  sigprocmask(SIG_BLOCK, &resize, NULL);
  return true;
}

void cnc_write(const char *text) { write_all(STDOUT_FILENO, text, strlen(text)); }

bool cnc_was_resized(void) {
  bool answer = was_resized;
  was_resized = 0;
  return answer;
}

int cnc_end_request(void) { return end_request; }

void cnc_die_if_asked(void) {
  if (end_request == 0) return;
  give_back(write_all);
  signal(end_request, SIG_DFL);
  raise(end_request);
}

bool cnc_was_resumed(void) {
  bool answer = was_resumed;
  was_resumed = 0;
  return answer;
}

long cnc_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool cnc_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return size.ws_col > 0 && size.ws_row > 0;
}
