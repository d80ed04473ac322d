#include "crash_guard.h"

#include <curses.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "terminal_modes.h"

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction previous[NSIG];
static struct termios modes;
static char farewell[256];
static size_t farewell_length;
static bool is_on;

// Everything called here may be called from a signal handler.
static void give_terminal_back(void) {
    (void)!write(STDOUT_FILENO, farewell, farewell_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void crashed(int signal, siginfo_t *info, void *context) {
    (void)context;
    give_terminal_back();
    if (info->si_code <= 0) {
        // Sent by kill, raise or abort: it would not recur by itself.
        struct sigaction action = {.sa_handler = SIG_DFL};
        sigaction(signal, &action, NULL);
        raise(signal);
    } else {
        // The fault recurs when this returns, and Swift prints its backtrace.
        sigaction(signal, &previous[signal], NULL);
    }
}

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

static void compose_farewell(void) {
    farewell_length = 0;
    append(BRACKETED_PASTE_OFF);
    append(MOUSE_OFF);
    append(tigetstr("sgr0"));
    append(tigetstr("cnorm"));
    append(tigetstr("rmkx"));
    append(tigetstr("rmcup"));
    append("\r\n");
}

// A stack that has overflown has no room for a handler.
static void provide_stack(void) {
    static char memory[64 * 1024];
    stack_t stack;
    if (sigaltstack(NULL, &stack) == 0 && stack.ss_flags & SS_DISABLE) {
        stack = (stack_t){.ss_sp = memory, .ss_size = sizeof memory};
        sigaltstack(&stack, NULL);
    }
}

void crash_guard_on(void) {
    compose_farewell();
    tcgetattr(STDIN_FILENO, &modes);
    provide_stack();
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaddset(&action.sa_mask, SIGTTOU);
    for (int i = 0; i < CRASHES; i++) {
        sigaction(crashes[i], &action, &previous[crashes[i]]);
    }
    is_on = true;
}

void crash_guard_off(void) {
    for (int i = 0; is_on && i < CRASHES; i++) {
        sigaction(crashes[i], &previous[crashes[i]], NULL);
    }
    is_on = false;
}
