/// What is kept of every user by key: an open-addressing table of slots that hold the key's bytes and the value
/// together, 64 bytes with a bucket, since at a million users each line of memory that is touched is most of a
/// decision's cost.
struct UserTable<Value: Sendable>: Sendable {
    struct Slot: Sendable {
        var value: Value
        /// The key, or of a long one where it is.
        var key: ShortKey
        /// The user's number.
        let number: UInt32
    }

    /// Where a user stands, until one is added or removed.
    struct Place {
        fileprivate let slot: Int
    }

    let hash: KeyHash
    private var newValue: Value
    private var slots = TaggedSlots<Slot>(capacity: 16)
    private var numbers = UserNumbers()
    private var longKeys = LongKeys()

    /// A table without users, each of which comes with this value.
    init(newValue: Value, hash: KeyHash = KeyHash()) {
        self.newValue = newValue
        self.hash = hash
    }

    /// How many users there are.
    var count: Int { numbers.count }

    /// How many users there is memory for.
    var capacity: Int { slots.capacity / 4 * 3 }

    /// How many bytes of long keys are held, those of some that are gone included.
    var longKeyBytes: Int { longKeys.count }

    /// The place of the user with this key.
    @inline(__always)
    func place(of key: RawSpan) -> Place? {
        key.byteCount <= ShortKey.capacity ? find(probe(ShortKey(key))) : find(long: key, hash(key))
    }

    /// The same for a key as text.
    @inline(never)
    func place(of key: String) -> Place? { key.withBytes { place(of: $0) } }

    /// The same for a key whose bytes were stored a moment ago.
    @inline(__always)
    func place(ofJustStored key: RawSpan) -> Place? {
        key.byteCount <= ShortKey.capacity ? find(probe(ShortKey(justStored: key))) : find(long: key, hash(key))
    }

    /// The place of the user with this number; traps where there is none.
    @inline(__always)
    func place(ofUser number: Int) -> Place { Place(slot: numbers[number]) }

    /// The number of the user in a place.
    func number(at place: Place) -> Int { Int(slots[place.slot].number) }

    /// The value of the user in a place.
    subscript(place: Place) -> Value {
        @inline(__always) get { slots[place.slot].value }
        @inline(__always) _modify {
            makeUnique()
            yield &slots[place.slot].value
        }
    }

    /// The bytes of a user's key, by number.
    func key(ofUser number: Int) -> ArraySlice<UInt8> {
        let key = slots[numbers[number]].key
        return key.isLong ? longKeys.bytes(of: key) : key.bytes
    }

    /// Adds a user whose key is not there yet, and gives its number.
    mutating func add(_ key: RawSpan) -> Int {
        key.byteCount <= ShortKey.capacity ? add(probe(ShortKey(key))) : add(long: key, hash(key))
    }

    /// Removes a user, by number, which is free from then on; the numbers of others stay.
    mutating func remove(_ number: Int) {
        makeUnique()
        let (slot, hash) = (numbers[number], hash)
        let key = slots[slot].key
        numbers.remove(number)
        slots.remove(at: slot) {
            $0.key.hash(hash)
        } didMove: {
            numbers[Int($0.number)] = $1
        }
        if key.isLong { removeLong(key) }
    }

    /// Removes the users with such values, gives back the memory that is too much for the others, and says how many went.
    mutating func removeAll(where isGone: (Value) -> Bool) -> Int {
        let before = count
        for number in numbers.taken where isGone(slots[numbers[number]].value) { remove(number) }
        numbers.compact()
        var capacity = 16
        while capacity < count * 2 { capacity *= 2 }
        if capacity != slots.capacity { resize(to: capacity) }
        return before - count
    }

    /// Gives every user this value, and those who are added later.
    mutating func fillAll(with value: Value) {
        makeUnique()
        newValue = value
        for slot in slots.taken { slots[slot].value = value }
    }

    private mutating func resize(to capacity: Int) {
        let old = slots
        slots = TaggedSlots(capacity: capacity)
        for place in old.taken {
            let slot = old[place]
            numbers[Int(slot.number)] = slots.insert(slot, slot.key.hash(hash))
        }
    }

    @inline(__always)
    private mutating func makeUnique() {
        if !isKnownUniquelyReferenced(&slots) { slots = TaggedSlots(copying: slots) }
    }

    /// Forgets a long key; the bytes of all that are gone go together once they are most of those held, and enough that
    /// to look at every slot costs no more.
    private mutating func removeLong(_ key: ShortKey) {
        longKeys.remove(key)
        guard longKeys.unused > max(longKeys.count / 2, slots.capacity) else { return }
        let old = longKeys
        longKeys = LongKeys()
        for slot in slots.taken where slots[slot].key.isLong {
            slots[slot].key = longKeys.append(old.bytes(of: slots[slot].key).span.bytes, slots[slot].key.hash(hash))
        }
    }
}

/// A key is hashed once, however often it is looked for.
extension UserTable {
    struct Probe {
        fileprivate let key: ShortKey
        let hash: UInt64
    }

    @inline(__always)
    func probe(_ key: ShortKey) -> Probe { Probe(key: key, hash: hash(key)) }

    /// The place of the user with this key.
    @inline(__always)
    func find(_ probe: Probe) -> Place? {
        slots.first(probe.hash) { $0.key == probe.key }.map(Place.init)
    }

    /// Adds a user whose key is not there yet, and gives its number.
    mutating func add(_ probe: Probe) -> Int {
        if count == capacity { resize(to: slots.capacity * 2) } else { makeUnique() }
        let number = numbers.next
        let slot = slots.insert(Slot(value: newValue, key: probe.key, number: UInt32(number)), probe.hash)
        numbers.append(slot: slot)
        return number
    }

    /// What is looked at first when a key with this hash is sought, read so that it is at hand then.
    @inline(__always)
    func touch(_ hash: UInt64) -> UInt8 { slots.touch(hash) }

    /// The place of the user with this long key.
    @inline(__always)
    func find(long key: RawSpan, _ hash: UInt64) -> Place? { Self.find(key, hash, slots, longKeys) }

    /// The same; static, since a method would be given a copy of the whole table.
    @inline(never)
    private static func find(
        _ key: RawSpan, _ hash: UInt64, _ slots: TaggedSlots<Slot>, _ longKeys: LongKeys
    ) -> Place? {
        slots.first(hash) { $0.key.isLong(key.byteCount, hash) && longKeys.holds(key, as: $0.key) }.map(Place.init)
    }

    /// The number of the user with this long key, who is added where it is not there yet.
    mutating func number(ofLong key: ArraySlice<UInt8>, _ hash: UInt64) -> Int {
        if let place = find(long: key.span.bytes, hash) { return number(at: place) }
        return add(long: key.span.bytes, hash)
    }

    /// Adds a user whose long key is not there yet, and gives its number.
    private mutating func add(long key: RawSpan, _ hash: UInt64) -> Int {
        add(Probe(key: longKeys.append(key, hash), hash: hash))
    }

    /// The first byte of the long key with this hash, read so that the key is at hand when it is sought.
    func touchLongKey(_ hash: UInt64) -> UInt8 {
        guard let slot = slots.first(hash, where: { $0.key.isLong && $0.key.words.0 == hash }) else { return 0 }
        return longKeys.firstByte(of: slots[slot].key)
    }
}
