// Decides the requests of a traffic file by fixed-window, each user's window in a std::unordered_map.

#include <unordered_map>

#include "contest.hpp"

class Users {
    std::unordered_map<std::string, Window> windows;

public:
    void add(std::string const &key) { windows.try_emplace(key); }

    Window *find(std::string const &key) {
        auto const user = windows.find(key);
        return user == windows.end() ? nullptr : &user->second;
    }
};

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
    return contest<Users>(arguments[1]);
}
