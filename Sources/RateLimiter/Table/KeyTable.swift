/// Numbers keys from 0 on, for whoever keeps elsewhere what belongs to them.
///
/// Keys are added to a batch and numbered together, so that the memory in which they are looked for is waited for once and
/// not for each.
package struct KeyTable: Sendable {
    private struct Nothing {}

    private enum Waiting {
        case short(UserTable<Nothing>.Probe)
        /// The hash of a long key, and where it stands among those of the batch.
        case long(UInt64, Range<Int>)
    }

    private var table = UserTable(newValue: Nothing())
    private var batch: [Waiting] = []
    /// The bytes of the batch's long keys.
    private var longKeys: [UInt8] = []
    /// What was read ahead; it is kept so that the reading is not left out.
    private var touched: UInt8 = 0

    /// A table without keys.
    package init() {}

    /// How many keys have a number.
    package var count: Int { table.count }

    /// Adds a key to the batch.
    @inline(__always)
    package mutating func add(_ key: Span<UInt8>) {
        if key.count <= ShortKey.capacity {
            batch.append(.short(table.probe(ShortKey(key.bytes))))
        } else {
            addLong(key)
        }
    }

    @inline(never)
    private mutating func addLong(_ key: Span<UInt8>) {
        let start = longKeys.count
        key.withUnsafeBufferPointer { longKeys.append(contentsOf: $0) }
        batch.append(.long(table.hash(key.bytes), start..<longKeys.count))
    }

    /// Calls `body` with the number of each key of the batch and its place there, and empties it.
    package mutating func numberBatch(_ body: (_ place: Int, _ number: Int) -> Void) {
        readAhead()
        for place in batch.indices {
            switch batch[place] {
            case .short(let probe):
                body(place, table.find(probe).map(table.number) ?? table.add(probe))
            case .long(let hash, let range): body(place, table.number(ofLong: longKeys[range], hash))
            }
        }
        batch.removeAll(keepingCapacity: true)
        longKeys.removeAll(keepingCapacity: true)
    }

    private mutating func readAhead() {
        for waiting in batch {
            switch waiting {
            case .short(let probe): touched &+= table.touch(probe.hash)
            case .long(let hash, _): touched &+= table.touch(hash)
            }
        }
        for case .long(let hash, _) in batch { touched &+= table.touchLongKey(hash) }
    }

    /// The bytes of a key, by number.
    package func key(of number: Int) -> ArraySlice<UInt8> {
        table.key(ofUser: number)
    }
}
