/// The slot of each user, by number. The number of a user who is gone is given to one who comes later.
struct UserNumbers: Sendable {
    private static let nowhere = UInt32.max

    private var slots: [UInt32] = []
    private var free: [UInt32] = []

    /// How many users there are.
    var count: Int { slots.count - free.count }

    /// The numbers that users have, the lowest first.
    var taken: some Sequence<Int> { slots.indices.lazy.filter { slots[$0] != Self.nowhere } }

    /// The slot of the user with this number; traps where there is none.
    subscript(number: Int) -> Int {
        @inline(__always) get {
            let slot = slots[number]
            precondition(slot != Self.nowhere, "no user has this number")
            return Int(slot)
        }
        set { slots[number] = UInt32(newValue) }
    }

    /// The number that the next user gets.
    var next: Int { free.last.map(Int.init) ?? slots.count }

    /// Gives the next number to the user in this slot.
    mutating func append(slot: Int) {
        if let number = free.popLast() {
            slots[Int(number)] = UInt32(slot)
        } else {
            slots.append(UInt32(slot))
        }
    }

    /// Frees a number that a user has.
    mutating func remove(_ number: Int) {
        slots[number] = Self.nowhere
        free.append(UInt32(number))
    }

    /// Gives back the memory of free numbers above those taken, and puts the lowest number next.
    mutating func compact() {
        while slots.last == Self.nowhere { slots.removeLast() }
        free = slots.indices.reversed().filter { slots[$0] == Self.nowhere }.map(UInt32.init)
    }
}
