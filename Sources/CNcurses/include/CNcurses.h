#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "terminal_modes.h"
#include "crash_guard.h"
#include "rescue.h"
#include "signal_pipe.h"
#include "terminal_type.h"

// What Swift can't import or, being a variable, refuses.

static const attr_t ATTRIBUTE_BOLD = A_BOLD;
static const attr_t ATTRIBUTE_DIM = A_DIM;
static const attr_t ATTRIBUTE_REVERSE = A_REVERSE;

static inline FILE *standard_input(void) { return stdin; }
static inline FILE *standard_output(void) { return stdout; }
static inline WINDOW *whole_screen(void) { return stdscr; }
static inline WINDOW *shown_screen(void) { return curscr; }
static inline int color_count(void) { return COLORS; }

// glibc declares it for _XOPEN_SOURCE alone.
extern int wcwidth(wchar_t character);

/// The size of the terminal's window in cells, 0 by 0 where the terminal doesn't say.
static inline struct winsize window_size(void) {
    struct winsize size = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) {
        size.ws_row = size.ws_col = 0;
    }
    return size;
}

#endif
