/// What is kept of every user by key: an open-addressing table of slots that hold the key's bytes and the value
/// together, 64 bytes with a bucket, since at a million users each line of memory that is touched is most of a
/// decision's cost.
struct UserTable<Value: Sendable>: Sendable {
    private struct Slot {
        var value: Value
        /// The key's bytes; for a longer one its hash and where its bytes begin in `longKeys`.
        var key: (UInt64, UInt64, UInt64)
        var length: UInt32
        /// The user's number, `vacant` in a slot without one.
        var number: UInt32

        static var vacant: UInt32 { .max }
    }

    private let hash = KeyHash()
    private var newValue: Value
    private var slots: [Slot]
    /// The slot of each user, by number.
    private var slotOfUser: [UInt32] = []
    private var longKeys: [UInt8] = []

    /// A table without users, each of which comes with this value.
    init(newValue: Value) {
        self.newValue = newValue
        slots = Self.vacantSlots(16, newValue)
    }

    var count: Int { slotOfUser.count }

    /// The number of the user with this key.
    @inline(__always)
    func number(of key: Span<UInt8>) -> Int? {
        slot(of: key.bytes).map { Int(slots[$0].number) }
    }

    /// The slot of the user with this key.
    @inline(__always)
    func slot(of key: RawSpan) -> Int? {
        let slot = find(Probe(key, hash), key)
        return slots[slot].number == Slot.vacant ? nil : slot
    }

    @inline(__always)
    func slot(ofUser number: Int) -> Int { Int(slotOfUser[number]) }

    /// The value in a slot.
    subscript(slot: Int) -> Value {
        @inline(__always) get { slots[slot].value }
        @inline(__always) _modify { yield &slots[slot].value }
    }

    /// The bytes of a user's key, by number.
    func key(ofUser number: Int) -> ArraySlice<UInt8> {
        let slot = slots[Int(slotOfUser[number])]
        guard slot.length > ShortKey.capacity else {
            return withUnsafeBytes(of: (slot.key.0.littleEndian, slot.key.1.littleEndian, slot.key.2.littleEndian)) {
                ArraySlice($0.prefix(Int(slot.length)))
            }
        }
        return longKeys[Self.range(of: slot)]
    }

    /// Adds a user and gives its number, or nil where the key is there already.
    mutating func add(_ key: Span<UInt8>) -> Int? {
        add(Probe(key.bytes, hash), key)
    }

    /// The same for the probe of a key, whose bytes are looked at only where it is long.
    mutating func add(_ probe: Probe, _ key: Span<UInt8>) -> Int? {
        if (count + 1) * 4 > slots.count * 3 { grow() }
        let slot = find(probe, key.bytes)
        guard slots[slot].number == Slot.vacant else { return nil }
        let number = count
        slots[slot].number = UInt32(number)
        slots[slot].length = probe.length
        slots[slot].key = probe.words
        if probe.length > ShortKey.capacity {
            slots[slot].key.1 = UInt64(longKeys.count)
            for index in key.indices { longKeys.append(key[index]) }
        }
        slotOfUser.append(UInt32(slot))
        return number
    }

    /// Gives every user this value, and those who are added later.
    mutating func fillAll(with value: Value) {
        newValue = value
        for slot in slots.indices { slots[slot].value = value }
    }

    /// What is compared of a key before its bytes are, which is all of a short one.
    struct Probe {
        let words: (UInt64, UInt64, UInt64)
        let length: UInt32
        let hash: UInt64

        @inline(__always)
        fileprivate init(_ key: RawSpan, _ hash: KeyHash) {
            if key.byteCount <= ShortKey.capacity {
                let short = ShortKey(key)
                words = short.words
                length = short.length
                self.hash = hash(short)
            } else {
                self.hash = hash(key)
                words = (self.hash, 0, 0)
                length = UInt32(key.byteCount)
            }
        }
    }

    /// What is to be compared of a key.
    @inline(__always)
    func probe(_ key: Span<UInt8>) -> Probe { Probe(key.bytes, hash) }

    /// The number of the user with a short key.
    @inline(__always)
    func number(ofShort probe: Probe) -> Int? {
        let number = slots[find(probe, RawSpan())].number
        return number == Slot.vacant ? nil : Int(number)
    }

    /// A word of the memory in which a key is looked for, read so that it is at hand then.
    @inline(__always)
    func touch(_ probe: Probe) -> UInt32 { slots[Int(truncatingIfNeeded: probe.hash) & (slots.count - 1)].number }

    /// The slot that holds the key, or else the vacant one in which it belongs.
    @inline(__always)
    private func find(_ probe: Probe, _ key: RawSpan) -> Int {
        var slot = Int(truncatingIfNeeded: probe.hash) & (slots.count - 1)
        while slots[slot].number != Slot.vacant, !holds(slots[slot], probe, key) {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    @inline(__always)
    private func holds(_ slot: Slot, _ probe: Probe, _ key: RawSpan) -> Bool {
        guard slot.length == probe.length, slot.key.0 == probe.words.0 else { return false }
        guard probe.length > ShortKey.capacity else {
            return slot.key.1 == probe.words.1 && slot.key.2 == probe.words.2
        }
        let held = longKeys.span.bytes.extracting(Self.range(of: slot))
        var offset = 0
        while offset < key.byteCount - 8 {
            guard held.word(at: offset) == key.word(at: offset) else { return false }
            offset += 8
        }
        return held.word(at: key.byteCount - 8) == key.word(at: key.byteCount - 8)
    }

    private mutating func grow() {
        var old = Self.vacantSlots(slots.count * 2, newValue)
        swap(&old, &slots)
        for slot in old where slot.number != Slot.vacant {
            let hash =
                slot.length > ShortKey.capacity
                ? slot.key.0 : hash(ShortKey(words: slot.key, length: slot.length))
            var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[place].number != Slot.vacant { place = (place + 1) & (slots.count - 1) }
            slots[place] = slot
            slotOfUser[Int(slot.number)] = UInt32(place)
        }
    }

    @inline(__always)
    private static func range(of slot: borrowing Slot) -> Range<Int> {
        Int(slot.key.1)..<Int(slot.key.1) + Int(slot.length)
    }

    private static func vacantSlots(_ count: Int, _ value: Value) -> [Slot] {
        Array(repeating: Slot(value: value, key: (0, 0, 0), length: 0, number: Slot.vacant), count: count)
    }
}
