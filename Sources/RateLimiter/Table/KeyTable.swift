/// Numbers keys from 0 on, for whoever keeps elsewhere what belongs to them.
///
/// Keys are added to a batch and numbered together, so that the memory in which they are looked for is waited for once and
/// not for each; a long one is numbered as it is added.
package struct KeyTable: Sendable {
    private struct Nothing {}

    private enum Waiting {
        case short(UserTable<Nothing>.Probe)
        case numbered(Int)
    }

    private var table = UserTable(newValue: Nothing())
    private var batch: [Waiting] = []
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
            batch.append(.numbered(table.place(of: key.bytes).map(table.number) ?? table.add(key.bytes)))
        }
    }

    /// Calls `body` with the number of each key of the batch and its place there, and empties it.
    package mutating func numberBatch(_ body: (_ place: Int, _ number: Int) -> Void) {
        for case .short(let probe) in batch { touched &+= table.touch(probe) }
        for place in batch.indices {
            switch batch[place] {
            case .short(let probe):
                body(place, table.find(probe).map(table.number) ?? table.add(probe))
            case .numbered(let number): body(place, number)
            }
        }
        batch.removeAll(keepingCapacity: true)
    }

    /// The bytes of a key, by number.
    package func key(of number: Int) -> ArraySlice<UInt8> {
        table.key(ofUser: number)
    }
}
