/// Finds API keys by their bytes among those that someone else keeps, numbered from 0 on: it holds the numbers alone.
package struct KeyIndex: Sendable {
    private let hash = KeyHash()
    private var numbers = TaggedSlots<UInt32>(capacity: 16)
    /// How many keys there are.
    package private(set) var count = 0

    /// An index of no keys.
    package init() {}

    /// The number of a key, nil where it is not there; `key` gives the key with a number.
    package func number(of sought: String, _ key: (Int) -> String) -> Int? {
        slot(of: sought, hash(sought), key).map { Int(numbers[$0]) }
    }

    /// Adds the keys up to a number, which is not among them; false, and adds no more, where one is there already.
    @discardableResult
    package mutating func add(upTo end: Int, _ key: (Int) -> String) -> Bool {
        makeRoom(for: end, key)
        while count < end {
            let new = key(count)
            let hash = hash(new)
            guard slot(of: new, hash, key) == nil else { return false }
            _ = numbers.insert(UInt32(count), hash)
            count += 1
        }
        return true
    }

    private func slot(of sought: String, _ hash: UInt64, _ key: (Int) -> String) -> Int? {
        numbers.first(hash) { key(Int($0)).utf8.elementsEqual(sought.utf8) }
    }

    /// Makes the slots its own, and enough.
    private mutating func makeRoom(for end: Int, _ key: (Int) -> String) {
        var capacity = numbers.capacity
        while capacity / 4 * 3 < end { capacity *= 2 }
        if capacity > numbers.capacity {
            numbers = TaggedSlots(capacity: capacity)
            for number in 0..<count { _ = numbers.insert(UInt32(number), hash(key(number))) }
        } else if !isKnownUniquelyReferenced(&numbers) {
            numbers = TaggedSlots(copying: numbers)
        }
    }
}

extension KeyHash {
    /// The hash of a key as text.
    fileprivate func callAsFunction(_ key: String) -> UInt64 {
        key.withBytes { $0.byteCount <= ShortKey.capacity ? self(ShortKey($0)) : self($0) }
    }
}
