// Decides the requests of a traffic file by fixed-window, each user's window in a slot with the key.

#include "contest.hpp"
#include "slots.hpp"

int main(int, char **arguments) { return contest<Slots<Window>>(arguments[1]); }
