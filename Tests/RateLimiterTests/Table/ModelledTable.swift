import SeededRandom
import Testing

@testable import RateLimiter

/// A table and a dictionary to which the same is done.
struct ModelledTable {
    private(set) var table: UserTable<Int>
    private(set) var model: [[UInt8]: (number: Int, value: Int)] = [:]
    /// What is said where the two differ.
    var comment: Comment

    init(hash: KeyHash = KeyHash(), _ comment: Comment) {
        table = UserTable(newValue: 0, hash: hash)
        self.comment = comment
    }

    /// Adds the key where it isn't there, and else changes its value or removes it.
    mutating func touch(_ key: [UInt8], value: Int, removes: Bool) throws {
        let place = table.place(of: key.span.bytes)
        guard let (number, old) = model[key] else {
            try #require(place == nil, comment)
            let number = table.add(key.span.bytes)
            try #require(!model.values.contains { $0.number == number }, comment)
            table[table.place(ofUser: number)] = value
            model[key] = (number, value)
            return
        }
        let found = try #require(place, comment)
        try #require(table.number(at: found) == number && table[found] == old, comment)
        if removes {
            table.remove(number)
            model[key] = nil
        } else {
            table[found] = value
            model[key]?.value = value
        }
    }

    /// Removes what has an odd value.
    mutating func removeOdd() throws {
        let odd = model.filter { $0.value.value % 2 != 0 }
        let removed = table.removeAll { $0 % 2 != 0 }
        try #require(removed == odd.count, comment)
        for key in odd.keys { model[key] = nil }
    }

    /// Holds every user, found by key and by number, to the dictionary.
    func check() throws {
        try #require(table.count == model.count, comment)
        for (key, (number, value)) in model {
            let found = table.place(of: key.span.bytes)
            let place = try #require(found, comment)
            try #require(table.number(at: place) == number && table[place] == value, comment)
            try #require(table[table.place(ofUser: number)] == value, comment)
            try #require(Array(table.key(ofUser: number)) == key, comment)
        }
    }
}
