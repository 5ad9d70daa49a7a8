#ifndef SCHAKEL_CPLATFORM_H
#define SCHAKEL_CPLATFORM_H
// Not _GNU_SOURCE: it renames members of fd_set, and then the Swift compiler refuses to use this
// module and Glibc side by side. What needs it belongs in the .c file.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <time.h>
#include <unistd.h>

// openat with a mode: Swift cannot call a function that takes any number of arguments.
static inline int schakel_openat(int directory, const char *name, int flags, mode_t mode) {
  return openat(directory, name, flags, mode);
}

// Makes Ctrl-C, Ctrl-Z and the requests to end something to be read from a descriptor, for a program
// that reads lines. To be called before there are other threads. Gives -1 when the system refuses.
int schakel_signals(void);

// The number of the next signal that came; 0 when there is none. A stop that did not come from the
// terminal is followed.
int schakel_next_signal(int descriptor);

// poll() during which alone a new size of the window is told, to a program that blocks SIGWINCH: so
// none can come between the last look at the size and the waiting, where nobody would notice it.
int schakel_poll(struct pollfd *descriptors, nfds_t count, int milliseconds);

// How many columns the terminal of a descriptor has; 0 when it is none, or does not say.
static inline int schakel_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// Ends the program as a signal does that nobody handles.
void schakel_die(int number);

// The name of a directory entry: an array in C, which Swift sees as a tuple.
static inline const char *schakel_entry_name(const struct dirent *entry) { return entry->d_name; }
#endif
