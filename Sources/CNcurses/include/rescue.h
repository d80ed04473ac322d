#ifndef RESCUE_H
#define RESCUE_H

/// Remembers the modes that the terminal has at this moment and what gives its screen back. Needs a terminal type that
/// is known.
void rescue_prepare(void);

/// Leaves the screen that ncurses took and restores the terminal's modes, at once: where nobody reads what was written
/// to the terminal, that is dropped. May be called from a signal handler, and by a process in the background.
void rescue_terminal(void);

/// Ends the process by a signal, whatever was to happen on it. May be called from a signal handler.
_Noreturn void die_of_signal(int signal);

#endif
