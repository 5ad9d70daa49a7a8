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

// The name of a directory entry: an array in C, which Swift sees as a tuple.
static inline const char *schakel_entry_name(const struct dirent *entry) { return entry->d_name; }
#endif
