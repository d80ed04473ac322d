#ifndef SIGNAL_PIPE_H
#define SIGNAL_PIPE_H

#include <stdbool.h>

/// Turns signals into bytes that can be waited for: each that would end the process, but for crashes, and each of
/// SIGWINCH, SIGTSTP and SIGCONT writes its number into a pipe. A signal that the process was started to ignore stays
/// ignored.
/// Returns the end to read from, which never blocks, or -1 where there can be no pipe.
int signal_pipe_open(void);

/// While the process writes to the terminal it may wait for ever for somebody to read that: a signal that would end it
/// gives the terminal back and ends it at once, and SIGWINCH, SIGTSTP and SIGCONT wait, since a write that they
/// interrupt would end early.
void signal_pipe_set_writing(bool is_writing);

/// Stops the process group as the terminal's own Ctrl-Z would, and returns when it continues; at once where there is
/// no shell to continue it, or where it ignores SIGTSTP.
void signal_pipe_stop(void);

/// Gives each signal the action it had before.
void signal_pipe_close(void);

#endif
