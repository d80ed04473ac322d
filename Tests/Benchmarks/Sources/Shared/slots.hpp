// The plain way to keep something for each key: slots of 64 bytes in an array that hold a key of up to 40 bytes and what
// belongs to it, found by a seeded hash and linear probing.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

template <typename Value>
class Slots {
    static constexpr size_t inlineBytes = 40;

    struct alignas(64) Slot {
        // The key and zeros after it, or where a longer key stands.
        union {
            uint64_t words[inlineBytes / 8] = {};
            char const *bytes;
        };
        // 0 where it is vacant, and else one more than the key's.
        uint32_t length = 0;
        Value value;
    };
    static_assert(sizeof(Slot) == 64);

    std::vector<Slot> slots = std::vector<Slot>(16);
    std::vector<std::unique_ptr<std::string>> longKeys;
    size_t count = 0;
    uint64_t seed[2];

    static uint64_t fold(uint64_t left, uint64_t right) {
        auto const product = static_cast<unsigned __int128>(left) * right;
        return uint64_t(product) ^ uint64_t(product >> 64);
    }

    static uint64_t word(char const *bytes) {
        uint64_t word;
        memcpy(&word, bytes, 8);
        return word;
    }

    // The last word of a key, which may overlap the one before.
    static uint64_t lastWord(char const *bytes, size_t size) {
        if (size >= 8) return word(bytes + size - 8);
        uint64_t word = 0;
        for (size_t place = 0; place < size; place++) word = word << 8 | uint8_t(bytes[place]);
        return word;
    }

    uint64_t hash(std::string_view key) const {
        uint64_t hash = seed[1] ^ key.size();
        for (size_t place = 0; place + 8 < key.size(); place += 8) hash = fold(hash ^ word(key.data() + place), seed[0]);
        return fold(hash ^ lastWord(key.data(), key.size()), seed[0]);
    }

    static bool holds(Slot const &slot, std::string_view key) {
        size_t const size = key.size();
        if (slot.length != size + 1) return false;
        auto const bytes = size > inlineBytes ? slot.bytes : reinterpret_cast<char const *>(slot.words);
        for (size_t place = 0; place + 8 < size; place += 8)
            if (word(bytes + place) != word(key.data() + place)) return false;
        return lastWord(bytes, size) == lastWord(key.data(), size);
    }

    static std::string_view key(Slot const &slot) {
        size_t const size = slot.length - 1;
        return {size > inlineBytes ? slot.bytes : reinterpret_cast<char const *>(slot.words), size};
    }

    size_t place(std::string_view key) const {
        size_t place = hash(key) & (slots.size() - 1);
        while (slots[place].length != 0 && !holds(slots[place], key)) place = (place + 1) & (slots.size() - 1);
        return place;
    }

    void grow() {
        std::vector<Slot> old(slots.size() * 2);
        old.swap(slots);
        for (auto const &slot : old)
            if (slot.length != 0) slots[place(key(slot))] = slot;
    }

public:
    Slots() {
        std::random_device random;
        for (auto &word : seed) word = uint64_t(random()) << 32 | random() | 1;
    }

    size_t size() const { return count; }

    // What belongs to a key, nullptr where it is not there.
    Value *find(std::string_view key) {
        Slot &slot = slots[place(key)];
        return slot.length == 0 ? nullptr : &slot.value;
    }

    // The same for a key that is added where it is not there.
    Value *add(std::string_view key) {
        if ((count + 1) * 4 > slots.size() * 3) grow();
        Slot &slot = slots[place(key)];
        if (slot.length != 0) return &slot.value;
        count++;
        slot.length = uint32_t(key.size() + 1);
        if (key.size() <= inlineBytes) {
            memcpy(slot.words, key.data(), key.size());
        } else {
            longKeys.push_back(std::make_unique<std::string>(key));
            slot.bytes = longKeys.back()->data();
        }
        return &slot.value;
    }
};
