/// What is kept of every user by key: an open-addressing table of slots that hold the key's bytes and the value
/// together, 64 bytes with a bucket, since at a million users each line of memory that is touched is most of a
/// decision's cost.
struct UserTable<Value: Sendable>: Sendable {
    struct Slot: Sendable {
        var value: Value
        /// The key; for a longer one its hash, where its bytes begin in `longKeys`, and their length.
        let key: ShortKey
        /// The user's number.
        let number: UInt32
    }

    private let hash = KeyHash()
    private var newValue: Value
    private var slots = TaggedSlots<Slot>(capacity: 16)
    /// The slot of each user, by number.
    private var slotOfUser: [UInt32] = []
    private var longKeys: [UInt8] = []

    /// A table without users, each of which comes with this value.
    init(newValue: Value) {
        self.newValue = newValue
    }

    var count: Int { slotOfUser.count }

    /// The number of the user with this key.
    func number(of key: RawSpan) -> Int? {
        slot(of: key).map(number(inSlot:))
    }

    /// The slot of the user with this key.
    @inline(__always)
    func slot(of key: RawSpan) -> Int? {
        key.byteCount <= ShortKey.capacity
            ? find(probe(ShortKey(key))) : Self.find(key, hash(key), slots, longKeys.span.bytes)
    }

    /// The same for a key whose bytes were stored a moment ago.
    @inline(__always)
    func slot(ofJustStored key: RawSpan) -> Int? {
        key.byteCount <= ShortKey.capacity
            ? find(probe(ShortKey(justStored: key))) : Self.find(key, hash(key), slots, longKeys.span.bytes)
    }

    @inline(__always)
    func slot(ofUser number: Int) -> Int { Int(slotOfUser[number]) }

    /// The value in a slot.
    subscript(slot: Int) -> Value {
        @inline(__always) get { slots[slot].value }
        @inline(__always) _modify {
            makeUnique()
            yield &slots[slot].value
        }
    }

    /// The bytes of a user's key, by number.
    func key(ofUser number: Int) -> ArraySlice<UInt8> {
        let key = slots[slot(ofUser: number)].key
        guard key.length > ShortKey.capacity else {
            let (first, second, third) = key.words
            return withUnsafeBytes(of: (first.littleEndian, second.littleEndian, third.littleEndian)) {
                ArraySlice($0.prefix(Int(key.length)))
            }
        }
        return longKeys[Int(key.words.1)...].prefix(Int(key.length))
    }

    /// Adds a user whose key is not there yet, and gives its number.
    mutating func add(_ key: RawSpan) -> Int {
        if key.byteCount <= ShortKey.capacity { return add(probe(ShortKey(key))) }
        let start = longKeys.count
        for offset in key.byteOffsets { longKeys.append(key.unsafeLoad(fromByteOffset: offset, as: UInt8.self)) }
        let hash = hash(key)
        return add(Probe(key: ShortKey(words: (hash, UInt64(start), 0), length: key.byteCount), hash: hash))
    }

    /// Gives every user this value, and those who are added later.
    mutating func fillAll(with value: Value) {
        makeUnique()
        newValue = value
        for slot in slots.taken { slots[slot].value = value }
    }

    private mutating func grow() {
        let old = slots
        slots = TaggedSlots(capacity: old.capacity * 2)
        for place in old.taken {
            let slot = old[place]
            let hash = slot.key.length > ShortKey.capacity ? slot.key.words.0 : hash(slot.key)
            slotOfUser[Int(slot.number)] = UInt32(slots.insert(slot, hash))
        }
    }

    @inline(__always)
    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&slots) { slots = TaggedSlots(copying: slots) }
    }

    /// The slot of a key longer than a short one; static, since a method would be given a copy of the whole table.
    @inline(never)
    private static func find(_ key: RawSpan, _ hash: UInt64, _ slots: TaggedSlots<Slot>, _ longKeys: RawSpan) -> Int? {
        slots.first(hash) { slot in
            guard slot.key.length == key.byteCount, slot.key.words.0 == hash else { return false }
            let start = Int(slot.key.words.1)
            let held = longKeys.extracting(start..<start + key.byteCount)
            // The last words may overlap.
            let last = key.byteCount - 8
            var offset = 0
            while offset < last, held.word(at: offset) == key.word(at: offset) { offset += 8 }
            return offset >= last && held.word(at: last) == key.word(at: last)
        }
    }
}

/// A short key is hashed once, however often it is looked for.
extension UserTable {
    struct Probe {
        fileprivate let key: ShortKey
        fileprivate let hash: UInt64
    }

    @inline(__always)
    func probe(_ key: ShortKey) -> Probe { Probe(key: key, hash: hash(key)) }

    /// The slot of the user with this key.
    @inline(__always)
    func find(_ probe: Probe) -> Int? {
        slots.first(probe.hash) { $0.key == probe.key }
    }

    /// Adds a user whose key is not there yet, and gives its number.
    mutating func add(_ probe: Probe) -> Int {
        if (count + 1) * 4 > slots.capacity * 3 { grow() } else { makeUnique() }
        let number = count
        let slot = slots.insert(Slot(value: newValue, key: probe.key, number: UInt32(number)), probe.hash)
        slotOfUser.append(UInt32(slot))
        return number
    }

    /// The user's number in a slot.
    func number(inSlot slot: Int) -> Int { Int(slots[slot].number) }

    /// What is looked at first when this key is sought, read so that it is at hand then.
    @inline(__always)
    func touch(_ probe: Probe) -> UInt8 { slots.touch(probe.hash) }
}
