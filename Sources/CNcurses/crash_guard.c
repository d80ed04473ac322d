#include "crash_guard.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

#include "rescue.h"

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGSYS};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction previous[NSIG];
static bool is_on;

// Whether what a signal tells of happens again when its handler returns, as a fault of an instruction does; false where
// the system doesn't tell that from a signal that was sent, as macOS doesn't.
static bool recurs(int signal, const siginfo_t *info) {
#ifdef __linux__
    return info->si_code > 0 && signal != SIGSYS;
#else
    (void)signal, (void)info;
    return false;
#endif
}

static void crashed(int signal, siginfo_t *info, void *context) {
    (void)context;
    rescue_terminal();
    if (!recurs(signal, info)) {
        die_of_signal(signal);
    }
    // Whoever handled it before gets it next: Swift prints its backtrace.
    sigaction(signal, &previous[signal], NULL);
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
    provide_stack();
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
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
