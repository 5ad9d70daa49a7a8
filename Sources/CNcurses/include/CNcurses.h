#ifndef SCHAKEL_CNCURSES_H
#define SCHAKEL_CNCURSES_H
#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <locale.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>
#include <curses.h>

// What Swift cannot import: globals, and macros with a cast.

static inline WINDOW *cnc_standard(void) { return stdscr; }
static inline int cnc_colours(void) { return COLORS; }
static inline void cnc_forget_screen(void) { clearok(curscr, TRUE); }

static const unsigned cnc_bold = A_BOLD;
static const unsigned cnc_dim = A_DIM;
static const unsigned cnc_reverse = A_REVERSE;
static const unsigned cnc_underline = A_UNDERLINE;

/// One screen of a size on standard input and output, or NULL when TERM names no terminal.
/// Changes the environment, so no other thread may run yet.
SCREEN *cnc_open(int columns, int rows);

/// The text of a terminal capability; NULL when the terminal does not have it.
const char *cnc_capability(const char *name);

// The way back. The order is: cnc_remember, cnc_open, modes, cnc_guard, ..., cnc_leave.

/// Remembers how the terminal was set and takes standard error aside when it is the terminal too,
/// so that a last message appears after the screen is restored and not inside it.
/// Returns false when standard input or output is no terminal.
bool cnc_remember(void);

/// Restores the terminal on every death from now on, and on a stop and a continue from outside.
/// `leave` is written to leave the screen, `enter` to come back after a stop; both are copied.
/// Returns false, and guards nothing, when one is longer than 256 bytes.
bool cnc_guard(const char *leave, const char *enter);

/// For a program that reads lines and draws nothing: remembers how the terminal on standard input is
/// set, and restores that on every death from now on. Returns false, and guards nothing, when there
/// is no terminal.
bool cnc_guard_lines(void);

/// Leaves the terminal alone from now on: the program that reads lines has restored it.
void cnc_forget_lines(void);

/// Restores the terminal now. Harmless when it is restored already.
void cnc_leave(void);

/// Writes a text to the terminal as it is, past ncurses.
void cnc_write(const char *text);

/// The signal by which the program was asked to end: SIGHUP or SIGTERM; 0 when it was not.
int cnc_end_request(void);

/// Ends the program as that signal would have; returns when there was none.
void cnc_die_if_asked(void);

/// Whether the terminal was left and entered again since the last call; then all must be redrawn.
bool cnc_was_resumed(void);

/// Whether the window was given a size since the last call, be it the one that it had.
bool cnc_was_resized(void);

/// Milliseconds on a clock that only counts on.
long cnc_milliseconds(void);

/// The size that the kernel knows, or false.
bool cnc_size(int *columns, int *rows);
#endif
