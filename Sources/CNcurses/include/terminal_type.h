#ifndef TERMINAL_TYPE_H
#define TERMINAL_TYPE_H

#include <stdbool.h>

/// Looks the type that TERM names up in the terminal database, without writing to the terminal.
bool terminal_type_is_known(void);

/// Whether the type has a capability that is a string, such as `cup`, which moves the cursor.
bool terminal_type_has(const char *capability);

#endif
