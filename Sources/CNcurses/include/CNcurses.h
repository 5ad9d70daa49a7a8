#ifndef SCHAKEL_CNCURSES_H
#define SCHAKEL_CNCURSES_H
#define _GNU_SOURCE 1
#include <stdbool.h>
#include <stddef.h>

/// Loads what is known about a kind of terminal. False when nothing is.
bool cnc_load(const char *term);

/// The text of a terminal capability; NULL when the terminal does not have it.
const char *cnc_capability(const char *name);

/// Whether the terminal has a yes-or-no capability.
bool cnc_flag(const char *name);

/// The number of a capability; negative when the terminal does not have it.
int cnc_number(const char *name);

/// A capability with one or two numbers filled in. The text lives until the next call.
const char *cnc_filled(const char *capability, int first, int second);

// The way back. The order is: cnc_remember, cnc_load, cnc_guard, ..., cnc_leave.

/// Remembers how the terminal was set and takes standard error aside when it is the terminal too,
/// so that a last message appears after the screen is restored and not inside it.
/// Returns false when standard input or output is no terminal.
bool cnc_remember(void);

/// Enters the screen: raw mode without flow control, then `enter` is written. From now on the
/// terminal is restored on every death, by writing `leave`, and on a stop from outside; both texts
/// are copied. Returns false, and does nothing, when one is longer than 256 bytes.
bool cnc_guard(const char *leave, const char *enter);

/// Restores the terminal now. Harmless when it is restored already.
void cnc_leave(void);

/// Writes bytes to the terminal, all of them or as many as it takes before it is gone.
void cnc_write(const void *bytes, size_t length);

/// Whether the terminal was left and entered again since the last call; then all must be redrawn.
bool cnc_was_resumed(void);

/// The size that the kernel knows, or false.
bool cnc_size(int *wide, int *high);
#endif
