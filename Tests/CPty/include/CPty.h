#ifndef SCHAKEL_CPTY_H
#define SCHAKEL_CPTY_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The settings of a terminal device, as far as a program that leaves has to put them back.
typedef struct {
  uint32_t input, output, control, local;
  uint8_t characters[32];
} cpty_modes;

/// Opens a pseudo terminal of a size and keeps its far end open too, so that what the program left
/// in it can still be read after the program is gone.
///
/// Both descriptors are closed on exec. Returns 0, or an errno.
int cpty_open(int columns, int rows, int *near_end, int *far_end);

/// Starts a program as the leader of a new session with the far end as its controlling terminal
/// and as its descriptors 0, 1 and 2, all signals at their defaults.
///
/// `arguments` and `environment` end with NULL; `directory` may be NULL. Returns 0, or an errno.
int cpty_spawn(int far_end, const char *path, char *const arguments[], char *const environment[],
               const char *directory, pid_t *process);

/// Starts a program without a terminal: 0 is the null device, 1 and 2 are the given descriptor.
int cpty_spawn_plain(int output, const char *path, char *const arguments[],
                     char *const environment[], const char *directory, pid_t *process);

/// A pipe whose ends are closed on exec. Returns 0, or an errno.
int cpty_pipe(int *read_end, int *write_end);

/// Tells the terminal and the program on it the new size. Returns 0, or an errno.
int cpty_resize(int near_end, int columns, int rows);

/// Reads the settings of the terminal device. Returns 0, or an errno.
int cpty_get_modes(int far_end, cpty_modes *modes);

/// Waits until a descriptor can be read (1), written (2) or both (3), at most `milliseconds`.
///
/// Returns the same bits, 4 added when the other side is gone; 0 when the time is over.
int cpty_wait(int descriptor, bool for_writing, int milliseconds);

/// Whether the process has ended; then `status` is its exit code, or 128 and the signal.
bool cpty_has_ended(pid_t process, int *status);

/// Mounts an empty file system of so many KiB, kept in memory, over a folder. Returns 0, or an
/// errno when this process may not.
int cpty_mount_small(const char *folder, int kibibytes);

/// Takes the file system away again. Returns 0, or an errno.
int cpty_unmount(const char *folder);

/// Writes a new file until the disk is full. Returns 0, or an errno when the file cannot be made.
int cpty_fill(const char *path);
#endif
