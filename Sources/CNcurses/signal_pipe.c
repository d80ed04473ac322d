#include "signal_pipe.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "rescue.h"

// What ends a process by default and is no crash; of SIGIO that is so on Linux alone.
static const int endings[] = {
    SIGHUP,  SIGINT,  SIGQUIT,   SIGPIPE, SIGALRM, SIGTERM,
    SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ,
#ifdef __linux__
    SIGIO,   SIGPWR,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
};
static const int others[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum { ENDINGS = sizeof endings / sizeof *endings, OTHERS = sizeof others / sizeof *others };

static int ends[2] = {-1, -1};
static struct sigaction previous[NSIG];
static bool caught[NSIG];
static volatile sig_atomic_t is_writing;

static void report(int signal) {
    int error = errno;
    unsigned char byte = (unsigned char)signal;
    // A full pipe loses nothing: what is in it makes the reader look.
    (void)!write(ends[1], &byte, 1);
    errno = error;
}

static void end(int signal) {
    if (is_writing) {
        rescue_terminal();
        die_of_signal(signal);
    }
    report(signal);
}

static void catch(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(signal, NULL, &previous[signal]);
    if (previous[signal].sa_handler != SIG_IGN) {
        caught[signal] = sigaction(signal, &action, NULL) == 0;
    }
}

int signal_pipe_open(void) {
    if (pipe(ends) != 0) {
        return -1;
    }
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    }
    for (int i = 0; i < ENDINGS; i++) {
        catch(endings[i], end);
    }
#ifdef SIGRTMIN
    for (int signal = SIGRTMIN; signal <= SIGRTMAX; signal++) {
        catch(signal, end);
    }
#endif
    for (int i = 0; i < OTHERS; i++) {
        catch(others[i], report);
    }
    return ends[0];
}

void signal_pipe_set_writing(bool writing) {
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < OTHERS; i++) {
        sigaddset(&set, others[i]);
    }
    is_writing = writing;
    pthread_sigmask(writing ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
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
