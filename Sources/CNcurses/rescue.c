#include "rescue.h"

#include <curses.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "terminal_modes.h"

static struct termios modes;
static char farewell[256];
static size_t farewell_length;

static void append(const char *text) {
    if (text == NULL || text == (const char *)-1) {
        return;
    }
    while (*text != '\0' && farewell_length < sizeof farewell) {
        if (text[0] == '$' && text[1] == '<') {
            // Padding, a delay that only terminals made of hardware need.
            text += strcspn(text, ">");
            text += *text == '>';
        } else {
            farewell[farewell_length++] = *text++;
        }
    }
}

void rescue_prepare(void) {
    farewell_length = 0;
    append(BRACKETED_PASTE_OFF);
    append(MOUSE_OFF);
    append(tigetstr("sgr0"));
    append(tigetstr("cnorm"));
    append(tigetstr("rmcup"));
    append("\r\n");
    tcgetattr(STDIN_FILENO, &modes);
}

void rescue_terminal(void) {
    // A process in the background would be stopped here.
    sigset_t stop, previous;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &previous);
    int flags = fcntl(STDOUT_FILENO, F_GETFL);
    fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
    if (write(STDOUT_FILENO, farewell, farewell_length) != (ssize_t)farewell_length) {
        tcflush(STDOUT_FILENO, TCOFLUSH);
        (void)!write(STDOUT_FILENO, farewell, farewell_length);
    }
    fcntl(STDOUT_FILENO, F_SETFL, flags);
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
    pthread_sigmask(SIG_SETMASK, &previous, NULL);
}

void die_of_signal(int signal) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigaction(signal, &action, NULL);
    raise(signal);
    // It may have been blocked, as it is in its own handler.
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    _exit(128 + signal);
}
