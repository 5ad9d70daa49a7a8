// For ppoll.
#define _GNU_SOURCE
#include "CPlatform.h"

#include <sys/signalfd.h>

static const int heard[] = {SIGINT, SIGTSTP, SIGTERM, SIGHUP, SIGQUIT};

int schakel_signals(void) {
  sigset_t set;
  sigemptyset(&set);
  for (unsigned index = 0; index < sizeof heard / sizeof *heard; index++) {
    struct sigaction old;
    // Whoever started the program with a signal ignored, as nohup does, meant it.
    if (sigaction(heard[index], NULL, &old) == 0 && old.sa_handler == SIG_IGN) continue;
    sigaddset(&set, heard[index]);
  }
  int descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (descriptor >= 0) sigprocmask(SIG_BLOCK, &set, NULL);
  return descriptor;
}

int schakel_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  while (read(descriptor, &info, sizeof info) == (ssize_t)sizeof info) {
    if (info.ssi_signo != SIGTSTP || info.ssi_code == SI_KERNEL) return (int)info.ssi_signo;
    raise(SIGSTOP);
  }
  return 0;
}

void schakel_forget_signals(int descriptor) {
  close(descriptor);
  sigset_t set;
  sigemptyset(&set);
  for (unsigned index = 0; index < sizeof heard / sizeof *heard; index++) sigaddset(&set, heard[index]);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

void schakel_die(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  signal(number, SIG_DFL);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

static void requests(int how) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGINT);
  pthread_sigmask(how, &set, NULL);
}

void schakel_hold_requests(void) { requests(SIG_BLOCK); }

void schakel_let_requests_through(void) { requests(SIG_UNBLOCK); }

int schakel_poll(struct pollfd *descriptors, nfds_t count, int milliseconds) {
  sigset_t mask;
  if (pthread_sigmask(SIG_SETMASK, NULL, &mask) != 0) return poll(descriptors, count, milliseconds);
  sigdelset(&mask, SIGWINCH);
  sigdelset(&mask, SIGTERM);
  sigdelset(&mask, SIGHUP);
  sigdelset(&mask, SIGINT);
  struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  return ppoll(descriptors, count, milliseconds < 0 ? NULL : &time, &mask);
}

void schakel_begin_writing(int descriptor) {
  sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}
