/// The memory of an open-addressing hash table: slots that begin at a line of memory, and a tag for each, a byte that
/// is 0 where the slot is vacant and else made of the hash of what it holds.
///
/// Eight tags are compared at once, so that only the slot that is sought is read, and where it stands need not be
/// guessed (after Abseil's "Swiss tables", in a word instead of a vector). An element stands in the first slot from its
/// home on that was vacant, so that one can be taken out without a mark where it stood. Whoever holds the memory changes
/// it only while no one else does.
final class TaggedSlots<Element> {
    /// How many slots there are, a power of 2.
    let capacity: Int
    private let slots: UnsafeMutablePointer<Element>
    /// The first tags stand behind the last again, so that eight can be read from any place on.
    private let tags: UnsafeMutablePointer<UInt8>

    private static var groupSize: Int { 8 }
    private static var lowBits: UInt64 { 0x0101_0101_0101_0101 }
    private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
    private static var lineSize: Int { 64 }

    /// Vacant slots: so many, a power of 2 from 8 on.
    init(capacity: Int) {
        self.capacity = capacity
        slots = UnsafeMutableRawPointer.allocate(
            byteCount: capacity * MemoryLayout<Element>.stride, alignment: Self.lineSize
        ).bindMemory(to: Element.self, capacity: capacity)
        tags = .allocate(capacity: capacity + Self.groupSize)
        tags.initialize(repeating: 0, count: capacity + Self.groupSize)
    }

    /// The same elements in the same slots.
    convenience init(copying other: TaggedSlots) {
        self.init(capacity: other.capacity)
        tags.update(from: other.tags, count: capacity + Self.groupSize)
        for slot in taken { (slots + slot).initialize(to: other.slots[slot]) }
    }

    deinit {
        for slot in taken { (slots + slot).deinitialize(count: 1) }
        slots.deallocate()
        tags.deallocate()
    }

    /// The slots that hold something.
    var taken: some Sequence<Int> { (0..<capacity).lazy.filter { self.tags[$0] != 0 } }

    /// What a taken slot holds.
    subscript(slot: Int) -> Element {
        @inline(__always) _read {
            assert(tags[slot] != 0, "a vacant slot holds nothing")
            yield slots[slot]
        }
        @inline(__always) _modify {
            assert(tags[slot] != 0, "a vacant slot holds nothing")
            yield &slots[slot]
        }
    }

    /// The slot of the element with this hash that is the sought one, or nil.
    @inline(__always)
    func first(_ hash: UInt64, where isSought: (Element) -> Bool) -> Int? {
        let sought = Self.tag(hash) &* Self.lowBits
        var place = home(hash)
        while true {
            let group = group(at: place)
            // A byte of 0 in the difference is a tag that matches; a 1 above it seems to, but no vacant slot's does.
            let difference = group ^ sought
            var matches = (difference &- Self.lowBits) & ~difference & Self.highBits
            while matches != 0 {
                let slot = self.slot(of: matches, from: place)
                if isSought(slots[slot]) { return slot }
                matches &= matches &- 1
            }
            if ~group & Self.highBits != 0 { return nil }
            place = next(place)
        }
    }

    /// Puts an element with this hash in a vacant slot, of which there must be one, and says in which.
    func insert(_ element: consuming Element, _ hash: UInt64) -> Int {
        var place = home(hash)
        while ~group(at: place) & Self.highBits == 0 { place = next(place) }
        let slot = slot(of: ~group(at: place) & Self.highBits, from: place)
        setTag(UInt8(Self.tag(hash)), of: slot)
        (slots + slot).initialize(to: element)
        return slot
    }

    /// Takes out what a slot holds; whatever is found only past it moves up, which `didMove` is told of (Knuth, The Art
    /// of Computer Programming, volume 3, section 6.4, algorithm R).
    func remove(at slot: Int, hash: (Element) -> UInt64, didMove: (_ element: Element, _ slot: Int) -> Void) {
        (slots + slot).deinitialize(count: 1)
        var (vacant, place) = (slot, slot)
        while true {
            place = (place + 1) & (capacity - 1)
            guard tags[place] != 0 else { break }
            let fromHome = (place - home(hash(slots[place]))) & (capacity - 1)
            guard fromHome >= (place - vacant) & (capacity - 1) else { continue }
            (slots + vacant).moveInitialize(from: slots + place, count: 1)
            setTag(tags[place], of: vacant)
            didMove(slots[vacant], vacant)
            vacant = place
        }
        setTag(0, of: vacant)
    }

    /// The tag that is looked at first for this hash, read so that it is at hand when it is sought.
    @inline(__always)
    func touch(_ hash: UInt64) -> UInt8 { tags[home(hash)] }

    private func setTag(_ tag: UInt8, of slot: Int) {
        tags[slot] = tag
        if slot < Self.groupSize { tags[capacity + slot] = tag }
    }

    @inline(__always)
    private func home(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (capacity &- 1) }

    @inline(__always)
    private func next(_ place: Int) -> Int { (place &+ Self.groupSize) & (capacity &- 1) }

    @inline(__always)
    private func group(at place: Int) -> UInt64 {
        UnsafeRawPointer(tags + place).loadUnaligned(as: UInt64.self).littleEndian
    }

    /// The slot of the first tag in a group that has its high bit marked.
    @inline(__always)
    private func slot(of marks: UInt64, from place: Int) -> Int {
        (place &+ marks.trailingZeroBitCount &>> 3) & (capacity &- 1)
    }

    @inline(__always)
    private static func tag(_ hash: UInt64) -> UInt64 { hash &>> 57 | 0x80 }
}

extension TaggedSlots: @unchecked Sendable where Element: Sendable {}
