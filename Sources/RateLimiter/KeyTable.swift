/// Numbers keys in the order in which they come, for whoever keeps elsewhere what belongs to them.
package struct KeyTable: Sendable {
    private struct Nothing {}

    private var table = UserTable(newValue: Nothing())

    /// A table without keys.
    package init() {}

    /// How many keys there are.
    package var count: Int { table.count }

    /// The number of a key, which is added where it is new.
    package mutating func number(of key: Span<UInt8>) -> Int {
        table.number(of: key) ?? table.add(key) ?? count - 1
    }

    /// The bytes of a key, by number.
    package func key(of number: Int) -> ArraySlice<UInt8> {
        table.key(ofUser: number)
    }
}
