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
#include <sys/eventfd.h>
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

// Gives back such a descriptor: from now on signals do again what they did before.
void schakel_forget_signals(int descriptor);

// Holds back the requests to end, SIGTERM and SIGHUP, from the calling thread. Between a look whether one
// came and the waiting none can get lost then. A thread that leaves them to another holds them for good.
void schakel_hold_requests(void);

// Tells the calling thread of the requests that were held back, and of all that follow.
void schakel_let_requests_through(void);

// poll() that tells of a new size of the window and of the requests to end, and that each of them
// interrupts. Who blocks them otherwise misses none between the last look and the waiting.
int schakel_poll(struct pollfd *descriptors, nfds_t count, int milliseconds);

// How many columns the terminal of a descriptor has; 0 when it is none, or does not say.
static inline int schakel_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

// Lets what was written to a file begin on its way to the disk, without waiting for it.
void schakel_begin_writing(int descriptor);

// Ends the program as a signal does that nobody handles.
void schakel_die(int number);

// The name of a directory entry: an array in C, which Swift sees as a tuple.
static inline const char *schakel_entry_name(const struct dirent *entry) { return entry->d_name; }
#endif
