// What a C++ contender is held to: the limit, a user's window, the requests of a traffic file, and how they are timed.
#pragma once

#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

struct Limit {
    int64_t tokens, time;
};

struct Decision {
    enum { success, exhausted, neverFits } answer;
    int64_t retryAfter = 0;
};

struct Window {
    int64_t start = 0;
    int32_t taken = 0;

    Decision request(int64_t cost, int64_t now, Limit const &limit) {
        if (cost > limit.tokens) return {Decision::neverFits};
        int64_t const before = now - start >= limit.time ? 0 : taken;
        if (before + cost > limit.tokens) {
            return {Decision::exhausted, before == 0 ? 0 : limit.time - std::max<int64_t>(0, now - start)};
        }
        if (before == 0) start = now;
        taken = int32_t(before + cost);
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

inline int64_t processorTime() {
    timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec * 1'000'000'000 + time.tv_nsec;
}

inline int64_t residentBytes() {
    int64_t total, resident;
    std::ifstream("/proc/self/statm") >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

// Decides a file's requests twice, once to warm up and once to be measured. `Users` has `add`, and `find`, which gives
// the window of a key, or nullptr.
template <typename Users>
int contest(char const *path) {
    Traffic const traffic(path);
    auto const before = residentBytes();
    Users users;
    for (auto const &key : traffic.keys) users.add(key);

    int64_t now = 0, accepted = 0, waits = 0;
    auto const pass = [&] {
        for (auto const &key : traffic.requests) {
            now += traffic.step;
            Window *const window = users.find(key);
            if (window == nullptr) std::exit(1);
            auto const decision = window->request(1, now, traffic.limit);
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
