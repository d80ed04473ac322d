#include "terminal_type.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

bool terminal_type_is_known(void) {
    int answer = 0;
    return setupterm(NULL, STDOUT_FILENO, &answer) == OK;
}

bool terminal_type_has(const char *capability) {
    const char *value = tigetstr(capability);
    return value != NULL && value != (const char *)-1;
}
