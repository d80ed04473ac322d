#ifndef BRACKETED_PASTE_H
#define BRACKETED_PASTE_H

// Terminals that don't know these ignore them.

#define BRACKETED_PASTE_ON "\033[?2004h"
#define BRACKETED_PASTE_OFF "\033[?2004l"
#define BRACKETED_PASTE_BEGIN "\033[200~"
#define BRACKETED_PASTE_END "\033[201~"

#endif
