// The same count as plain C++: `count LOG TOKENS SECONDS`. It reads blocks, finds lines with memchr, reads a date where its
// text has changed, and keeps each client's window in a slot with the key.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

#include "../Shared/slots.hpp"

struct Client {
    int64_t start = INT64_MIN / 2;
    int32_t taken = 0;
    uint32_t rejected = 0;
};

static int64_t seconds(const char *date) {
    static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char text[27] = {}, month[4] = {};
    memcpy(text, date, 26);
    tm parts = {};
    int zone;
    if (sscanf(text, "%2d/%3s/%4d:%2d:%2d:%2d %5d", &parts.tm_mday, month, &parts.tm_year, &parts.tm_hour, &parts.tm_min,
               &parts.tm_sec, &zone) != 7)
        return -1;
    const char *place = strstr(months, month);
    if (place == nullptr) return -1;
    parts.tm_mon = (int)(place - months) / 3;
    parts.tm_year -= 1900;
    return timegm(&parts) - (zone / 100 * 3600 + zone % 100 * 60);
}

struct Count {
    int32_t tokens;
    int64_t time;
    Slots<Client> clients;
    uint64_t requests = 0, skipped = 0, rejected = 0, users = 0;
    char date[26] = {};
    int64_t now = -1;

    void take(const char *line, const char *feed) {
        const char *space = (const char *)memchr(line, ' ', feed - line);
        const char *bracket = space == nullptr ? nullptr : (const char *)memchr(space, '[', feed - space);
        if (bracket == nullptr || feed - bracket < 28) {
            skipped++;
            return;
        }
        if (memcmp(bracket + 1, date, 26) != 0) {
            memcpy(date, bracket + 1, 26);
            now = seconds(date);
        }
        Client &client = *clients.add(std::string_view(line, space - line));
        requests++;
        if (now - client.start >= time) {
            client.start = now;
            client.taken = 0;
        }
        if (client.taken < tokens) {
            client.taken++;
        } else {
            rejected++;
            users += client.rejected++ == 0;
        }
    }
};

int main(int count, char **arguments) {
    if (count != 4) return 64;
    int file = open(arguments[1], O_RDONLY);
    if (file < 0) return 66;
    Count result;
    result.tokens = atoi(arguments[2]);
    result.time = atoll(arguments[3]);
    // The rest of a line that a block ends in stands before the next block.
    std::vector<char> buffer(1 << 20);
    size_t rest = 0;
    while (true) {
        ssize_t bytes = read(file, buffer.data() + rest, buffer.size() - rest);
        if (bytes < 0) return 66;
        const char *line = buffer.data(), *end = line + rest + bytes;
        if (bytes == 0 && line < end) result.take(line, end);
        if (bytes == 0) break;
        while (const char *feed = (const char *)memchr(line, '\n', end - line)) {
            result.take(line, feed);
            line = feed + 1;
        }
        rest = end - line;
        memmove(buffer.data(), line, rest);
        if (rest == buffer.size()) buffer.resize(2 * rest);
    }
    printf("%lu requests, %zu users, %lu skipped, %lu rejected of %lu users\n", result.requests, result.clients.size(),
           result.skipped, result.rejected, result.users);
}
