import SeededRandom
import Testing

@testable import RateLimiter

@Suite struct `The hash table` {
    /// Keys of 0 to 300 bytes, few of them long, of two letters so that many are nearly the same.
    private func keys(_ count: Int, using random: inout Seeded) -> [[UInt8]] {
        (0..<count).map { _ in
            let most = random.happens(60) ? 24 : random.happens(70) ? 60 : 300
            let length = Int.random(in: 0...most, using: &random)
            return (0..<length).map { _ in UInt8.random(in: 0x61...0x62, using: &random) }
        }
    }

    /// Does what is in a table of its own, in many a way, and holds it to a dictionary.
    private func play(_ seed: UInt64, _ keys: [[UInt8]], hash: KeyHash = KeyHash()) throws {
        var random = Seeded(seed)
        var both = ModelledTable(hash: hash, "seed \(seed)")
        var copies: [ModelledTable] = []
        for step in 0..<keys.count * 8 {
            let key = keys[Int.random(in: keys.indices, using: &random)]
            // It grows at first, and shrinks at last.
            let removes = random.happens(step < keys.count * 4 ? 20 : 80)
            both.comment = "seed \(seed), step \(step)"
            try both.touch(key, value: step, removes: removes)
            if random.happens(1), copies.count < 4 { copies.append(both) }
            if random.happens(1), random.happens(20) { try both.removeOdd() }
            if random.happens(1), let copy = copies.popLast() {
                try both.check()
                both = copy
            }
        }
        try both.check()
        for copy in copies { try copy.check() }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `holds what a dictionary holds`(seed: UInt64) throws {
        var random = Seeded(~seed)
        try play(seed, keys(300, using: &random))
    }

    /// Without a seed the hash of a key is 0 where each of its words but every second is.
    @Test(arguments: 0..<6 as Range<UInt64>)
    func `holds them where all collide`(seed: UInt64) throws {
        let keys = (0..<60).map { number in
            var key = [UInt8](repeating: 0, count: [8, 16, 32, 48][number % 4])
            for place in key.indices where place % 16 < 4 { key[place] = UInt8(number + place) }
            return key
        }
        let hash = KeyHash(seed: (0, 0, 0))
        #expect(Set(keys.map { $0.count > 24 ? hash($0.span.bytes) : hash(ShortKey($0.span.bytes)) }) == [0])
        try play(seed, keys, hash: hash)
    }

    @Test(arguments: [23, 24, 25, 26, 300])
    func `numbers keys in the order they came, however it grows`(length: Int) throws {
        var table = UserTable(newValue: 0)
        let keys = (0..<2000).map { number in
            Array("\(number)".utf8) + [UInt8](repeating: 0x6B, count: length - "\(number)".utf8.count)
        }
        for (number, key) in keys.enumerated() {
            #expect(table.add(key.span.bytes) == number)
            table[table.place(ofUser: number)] = number
        }
        for (number, key) in keys.enumerated() {
            let found = table.place(of: key.span.bytes)
            let place = try #require(found)
            try #require(table.number(at: place) == number && table[place] == number)
            try #require(Array(table.key(ofUser: number)) == key)
        }
    }

    @Test func `leaves the others their numbers, and gives a free one again`() {
        var table = UserTable(newValue: 0)
        func key(_ number: Int) -> [UInt8] { Array("user \(number)".utf8) }
        for number in 0..<5 { #expect(table.add(key(number).span.bytes) == number) }
        table.remove(1)
        table.remove(3)
        #expect([0, 2, 4].allSatisfy { table.place(of: key($0).span.bytes).map(table.number) == $0 })
        #expect(Set([5, 6].map { table.add(key($0).span.bytes) }) == [1, 3])
        #expect(table.add(key(7).span.bytes) == 5)
    }

    @Test(arguments: [8, 24, 25, 300])
    func `takes no more memory while keys come and go`(length: Int) {
        var table = UserTable(newValue: 0)
        var numbers: [Int] = []
        for count in 0..<5000 {
            let digits = Array("\(count)".utf8)
            let key = digits + [UInt8](repeating: 0x6B, count: length - digits.count)
            numbers.append(table.add(key.span.bytes))
            if count >= 10 { table.remove(numbers.removeFirst()) }
        }
        #expect(table.count == 10)
        #expect(table.capacity == 12)
        #expect(numbers.allSatisfy { $0 <= 10 })
        #expect(table.longKeyBytes <= 21 * length)
    }

    @Test func `gives memory back once most are gone`() {
        var table = UserTable(newValue: 0)
        for number in 0..<10_000 {
            let added = table.add(Array("user \(number)".utf8).span.bytes)
            table[table.place(ofUser: added)] = number
        }
        #expect(table.capacity >= 10_000)
        #expect(table.removeAll { $0 >= 5 } == 9995)
        #expect(table.capacity == 12)
        #expect((0..<5).allSatisfy { table[table.place(ofUser: $0)] == $0 })
        #expect(table.add(Array("another".utf8).span.bytes) == 5)
    }

    @Test func `stands with a user's key and bucket in one line of memory`() {
        #expect(MemoryLayout<UserTable<Bucket>.Slot>.stride == 64)
    }

    @Test func `traps for a number that no user has`() async {
        await #expect(processExitsWith: .failure) {
            var table = UserTable(newValue: 0)
            table.remove(table.add(Array("gone".utf8).span.bytes))
            _ = table.place(ofUser: 0)
        }
    }
}
