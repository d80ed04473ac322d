#ifndef SIGNAL_PIPE_H
#define SIGNAL_PIPE_H

#include <stddef.h>

/// Turns signals into bytes that can be waited for: each signal that arrives writes its number into a pipe.
/// A signal that the process was started to ignore stays ignored.
/// Returns the end to read from, which never blocks, or -1 where there can be no pipe.
int signal_pipe_open(const int *signals, size_t count);

/// Stops the process group as the terminal's own Ctrl-Z would, and returns when it continues; at once where there is
/// no shell to continue it, or where it ignores SIGTSTP.
void signal_pipe_stop(void);

/// Gives each signal the action it had before.
void signal_pipe_close(void);

/// Ends the process by a signal, whatever was to happen on it.
_Noreturn void die_of_signal(int signal);

#endif
