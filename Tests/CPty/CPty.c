#define _GNU_SOURCE 1
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int cpty_open(int columns, int rows, int *near_end, int *far_end) {
  int near = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (near < 0) return errno;
  char name[128];
  int far = -1;
  if (grantpt(near) == 0 && unlockpt(near) == 0 && ptsname_r(near, name, sizeof name) == 0)
    far = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  int error = far < 0 ? errno : cpty_resize(near, columns, rows);
  if (error != 0) {
    if (far >= 0) close(far);
    close(near);
    return error;
  }
  *near_end = near;
  *far_end = far;
  return 0;
}

static int spawn(posix_spawn_file_actions_t *actions, const char *path, char *const arguments[],
                 char *const environment[], const char *directory, pid_t *process) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  if (directory) posix_spawn_file_actions_addchdir_np(actions, directory);
  int error = posix_spawn(process, path, actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(actions);
  return error;
}

int cpty_spawn(int far_end, const char *path, char *const arguments[], char *const environment[],
               const char *directory, pid_t *process) {
  char name[128];
  int error = ttyname_r(far_end, name, sizeof name);
  if (error != 0) return error;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // The first terminal that the leader of a session opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  return spawn(&actions, path, arguments, environment, directory, process);
}

int cpty_spawn_plain(int output, const char *path, char *const arguments[],
                     char *const environment[], const char *directory, pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_adddup2(&actions, output, 2);
  return spawn(&actions, path, arguments, environment, directory, process);
}

int cpty_pipe(int *read_end, int *write_end) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  *read_end = ends[0];
  *write_end = ends[1];
  return 0;
}

int cpty_resize(int near_end, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(near_end, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int cpty_get_modes(int far_end, cpty_modes *modes) {
  struct termios found;
  if (tcgetattr(far_end, &found) != 0) return errno;
  memset(modes, 0, sizeof *modes);
  modes->input = found.c_iflag;
  modes->output = found.c_oflag;
  modes->control = found.c_cflag;
  modes->local = found.c_lflag;
  memcpy(modes->characters, found.c_cc,
         sizeof found.c_cc < sizeof modes->characters ? sizeof found.c_cc
                                                      : sizeof modes->characters);
  return 0;
}

int cpty_wait(int descriptor, bool for_writing, int milliseconds) {
  struct pollfd waiting = {.fd = descriptor, .events = (short)(POLLIN | (for_writing ? POLLOUT : 0))};
  if (poll(&waiting, 1, milliseconds) <= 0) return 0;
  int found = 0;
  if (waiting.revents & POLLIN) found |= 1;
  if (waiting.revents & POLLOUT) found |= 2;
  if (waiting.revents & (POLLHUP | POLLERR | POLLNVAL)) found |= 4;
  return found;
}

bool cpty_has_ended(pid_t process, int *status) {
  int raw;
  if (waitpid(process, &raw, WNOHANG) != process) return false;
  *status = WIFSIGNALED(raw) ? 128 + WTERMSIG(raw) : WEXITSTATUS(raw);
  return true;
}

int cpty_mount_small(const char *folder, int kibibytes) {
  char options[64];
  snprintf(options, sizeof options, "size=%dk,mode=0700", kibibytes);
  return mount("tmpfs", folder, "tmpfs", 0, options) == 0 ? 0 : errno;
}

int cpty_unmount(const char *folder) { return umount2(folder, MNT_DETACH) == 0 ? 0 : errno; }

int cpty_fill(const char *path) {
  static const char bytes[4096];
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return errno;
  for (size_t size = sizeof bytes; size > 0;) {
    if (write(file, bytes, size) <= 0) size /= 2;
  }
  close(file);
  return 0;
}
