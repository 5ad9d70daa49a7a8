// One program on a pseudo terminal, looked at from outside: when its bytes come, how many they are,
// how much memory it took. Times are seconds of the monotonic clock.
#ifndef METER_SESSION_H
#define METER_SESSION_H
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

typedef struct {
  int terminal;
  pid_t process;
  /// Just before the program was started.
  double started;
} session;

/// What came back after a start or a key.
typedef struct {
  /// Whether anything came and, where a text was asked for, whether it was in it.
  bool answered;
  /// From the start to the arrival of the text, or from the key to that of the last byte.
  double seconds;
  size_t bytes;
} answer;

double now(void);

/// Starts a program on a new terminal of 100 columns and 30 rows. False when that fails.
bool session_open(session *opened, const char *const arguments[], char *const environment[]);

/// Reads the first frame, timed up to the arrival of `text`, which has to be the last of it. What a program
/// adds to it by itself is read as well, up to a pause of `gap` seconds.
answer session_first_frame(session *opened, const char *text, double gap);

/// Presses keys and reads the answer: everything up to a pause of `gap` seconds.
answer session_press(session *opened, const char *keys, double gap);

/// Reads what one program shows of a key pressed in another: everything up to a pause of `gap`
/// seconds, timed from the key.
answer session_watch(session *watched, session *pressed, const char *keys, double gap);

/// Presses keys that lead to where something is measured; an answer is read but not asked for.
void session_go(session *opened, const char *keys, double gap);

/// Asks the program to quit with `q` and ends it if it does not. Returns its peak memory in KiB.
long session_close(session *opened);
#endif
