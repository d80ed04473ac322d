#ifndef CRASH_GUARD_H
#define CRASH_GUARD_H

/// From now on a crash of the process gives the terminal back before anything else: it leaves the screen that ncurses
/// took, and restores the modes that the terminal has at this moment. Needs a terminal type that is known.
void crash_guard_on(void);

/// Leaves crashes to whoever handled them before.
void crash_guard_off(void);

#endif
