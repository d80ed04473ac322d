// Decides the requests of a traffic file by fixed-window, each user's window in a std::unordered_map.

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

struct Limit {
    int64_t tokens, time;
};

struct Decision {
    enum { success, exhausted, neverFits } answer;
    int64_t retryAfter = 0;
};

struct Window {
    int64_t start = 0, taken = 0;

    Decision request(int64_t cost, int64_t now, Limit const &limit) {
        if (cost > limit.tokens) return {Decision::neverFits};
        auto const before = now - start >= limit.time ? 0 : taken;
        if (before + cost > limit.tokens) {
            return {Decision::exhausted, before == 0 ? 0 : limit.time - std::max<int64_t>(0, now - start)};
        }
        if (before == 0) start = now;
        taken = before + cost;
        return {Decision::success};
    }
};

struct Traffic {
    Limit limit;
    int64_t step;
    std::vector<std::string> keys;
    // The key of each request.
    std::vector<std::string> requests;

    explicit Traffic(char const *path) {
        std::ifstream file(path, std::ios::binary);
        auto const read = [&](auto value) {
            file.read(reinterpret_cast<char *>(&value), sizeof value);
            return value;
        };
        limit.tokens = read(int64_t());
        limit.time = read(int64_t());
        step = read(int64_t());
        keys.resize(read(int64_t()));
        requests.resize(read(int64_t()));
        for (auto &key : keys) {
            key.resize(read(uint32_t()));
            file.read(key.data(), key.size());
        }
        for (auto &request : requests) request = keys[read(uint32_t())];
        if (!file) std::exit(66);
    }
};

int64_t processorTime() {
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

int64_t residentBytes() {
    int64_t total, resident;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

// Keys that one bucket of a map of so many holds, since the hash has no seed.
void printColliding(size_t count) {
    std::unordered_map<std::string, Window> map;
    for (size_t key = 0; key < count; key++) map[std::to_string(key)];
    for (size_t found = 0, number = 0; found < count; number++) {
        auto const key = "attack" + std::to_string(number);
        if (map.bucket(key) != 0) continue;
        std::cout << key << "\n";
        found++;
    }
}

int main(int count, char **arguments) {
    if (count == 3) return printColliding(std::atol(arguments[2])), 0;

    Traffic const traffic(arguments[1]);
    auto const before = residentBytes();
    std::unordered_map<std::string, Window> users;
    for (auto const &key : traffic.keys) users.try_emplace(key);

    int64_t now = 0, accepted = 0, waits = 0;
    auto const pass = [&] {
        for (auto const &key : traffic.requests) {
            now += traffic.step;
            auto const user = users.find(key);
            if (user == users.end()) std::exit(1);
            auto const decision = user->second.request(1, now, traffic.limit);
            accepted += decision.answer == Decision::success;
            waits ^= decision.retryAfter;
        }
    };
    pass();
    auto const start = processorTime();
    pass();
    auto const time = processorTime() - start;
    std::cout << double(time) / traffic.requests.size() << " " << accepted << " "
              << double(residentBytes() - before) / traffic.keys.size() << "\n";
    return waits == -1;
}
