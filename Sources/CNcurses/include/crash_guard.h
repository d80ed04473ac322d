#ifndef CRASH_GUARD_H
#define CRASH_GUARD_H

/// From now on a crash of the process gives the terminal back before anything else, as `rescue_prepare` found it.
void crash_guard_on(void);

/// Leaves crashes to whoever handled them before.
void crash_guard_off(void);

#endif
