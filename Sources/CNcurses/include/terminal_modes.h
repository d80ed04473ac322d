#ifndef TERMINAL_MODES_H
#define TERMINAL_MODES_H

// Terminals that don't know these ignore them (xterm's "Control Sequences").

#define BRACKETED_PASTE_ON "\033[?2004h"
#define BRACKETED_PASTE_OFF "\033[?2004l"

#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"

#endif
