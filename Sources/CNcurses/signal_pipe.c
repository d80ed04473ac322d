#include "signal_pipe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <unistd.h>

static int ends[2] = {-1, -1};
static struct sigaction previous[NSIG];
static bool caught[NSIG];

static void report(int signal) {
    int error = errno;
    unsigned char byte = (unsigned char)signal;
    // A full pipe loses nothing: what is in it makes the reader look.
    (void)!write(ends[1], &byte, 1);
    errno = error;
}

static void catch(int signal) {
    struct sigaction action = {.sa_handler = report, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(signal, NULL, &previous[signal]);
    if (previous[signal].sa_handler != SIG_IGN) {
        caught[signal] = sigaction(signal, &action, NULL) == 0;
    }
}

int signal_pipe_open(const int *signals, size_t count) {
    if (pipe(ends) != 0) {
        return -1;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    for (size_t i = 0; i < count; i++) {
        catch(signals[i]);
    }
    return ends[0];
}

void signal_pipe_stop(void) {
    struct sigaction ours;
    sigaction(SIGTSTP, &previous[SIGTSTP], &ours);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);
}

void signal_pipe_close(void) {
    for (int signal = 1; signal < NSIG; signal++) {
        if (caught[signal]) {
            sigaction(signal, &previous[signal], NULL);
            caught[signal] = false;
        }
    }
    close(ends[0]);
    close(ends[1]);
    ends[0] = ends[1] = -1;
}

void die_of_signal(int signal) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigaction(signal, &action, NULL);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    raise(signal);
    _exit(128 + signal);
}
