// The same count as plain C++: `count LOG TOKENS SECONDS`. It maps the log, finds lines with memchr, reads a date where
// its text has changed, and keeps each client's window in an open-addressing table.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/stat.h>
#include <vector>

struct Client {
    std::string_view key;
    int64_t start;
    int32_t taken;
    uint32_t rejected;
};

struct Table {
    std::vector<Client> slots = std::vector<Client>(16);
    size_t count = 0;

    static uint64_t hash(std::string_view key) {
        uint64_t hash = key.size() * 0x9E3779B97F4A7C15;
        const char *byte = key.data();
        size_t rest = key.size();
        for (; rest >= 8; rest -= 8, byte += 8) {
            uint64_t word;
            memcpy(&word, byte, 8);
            hash = (hash ^ word) * 0xBF58476D1CE4E5B9;
            hash ^= hash >> 32;
        }
        uint64_t word = 0;
        memcpy(&word, byte, rest);
        hash = (hash ^ word) * 0xBF58476D1CE4E5B9;
        return hash ^ hash >> 32;
    }

    Client &operator[](std::string_view key) {
        if ((count + 1) * 4 > slots.size() * 3) grow();
        Client &client = slots[find(key)];
        if (client.key.data() == nullptr) {
            client = Client{key, INT64_MIN / 2, 0, 0};
            count++;
        }
        return client;
    }

    size_t find(std::string_view key) const {
        size_t slot = hash(key) & (slots.size() - 1);
        while (slots[slot].key.data() != nullptr && slots[slot].key != key) slot = (slot + 1) & (slots.size() - 1);
        return slot;
    }

    void grow() {
        std::vector<Client> old(slots.size() * 2);
        old.swap(slots);
        for (const Client &client : old)
            if (client.key.data() != nullptr) slots[find(client.key)] = client;
    }
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

int main(int count, char **arguments) {
    if (count != 4) return 64;
    int file = open(arguments[1], O_RDONLY);
    int tokens = atoi(arguments[2]);
    int64_t time = atoll(arguments[3]);
    struct stat status;
    if (file < 0 || fstat(file, &status) != 0) return 66;
    const char *log = (const char *)mmap(nullptr, status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
    if (log == MAP_FAILED) return 66;
    const char *end = log + status.st_size;
    Table table;
    uint64_t requests = 0, skipped = 0, rejected = 0, users = 0;
    char date[26] = {};
    int64_t now = -1;
    for (const char *line = log; line < end;) {
        const char *feed = (const char *)memchr(line, '\n', end - line);
        if (feed == nullptr) feed = end;
        const char *space = (const char *)memchr(line, ' ', feed - line);
        const char *bracket = space == nullptr ? nullptr : (const char *)memchr(space, '[', feed - space);
        if (bracket == nullptr || feed - bracket < 28) {
            skipped++;
        } else {
            if (memcmp(bracket + 1, date, 26) != 0) {
                memcpy(date, bracket + 1, 26);
                now = seconds(date);
            }
            Client &client = table[std::string_view(line, space - line)];
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
        line = feed + 1;
    }
    printf("%lu requests, %zu users, %lu skipped, %lu rejected of %lu users\n", requests, table.count, skipped, rejected,
           users);
}
