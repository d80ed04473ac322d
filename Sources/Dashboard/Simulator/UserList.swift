import RateLimiter
import Screen
import Simulation

/// Which users are shown, and in which order; they stay where they are until the list is arranged again.
struct UserList {
    /// What the users are sorted by.
    enum Order: String, CaseIterable {
        case arrival
        case key
        case tokens = "tokens left"
        case refill = "next refill"
        case rejected
    }

    private(set) var order = Order.arrival
    /// What a key has to hold to be shown, in upper or lower case.
    private(set) var filter = ""
    /// The numbers of the users in the rows, nil where all stand in the order they came.
    private var rows: [Int]?
    /// The moment at which it was sorted.
    private(set) var arranged = Instant.start
    private var users = Users(count: 0, step: 0)

    /// Who there is: the step that brought the last users in a session says which they are.
    private struct Users: Equatable {
        let count: Int
        let step: Int
    }

    /// How many cells the widest key takes.
    private(set) var keyWidth = 0
    /// The same where nothing but ASCII is shown.
    private(set) var asciiKeyWidth = 0

    /// How many rows there are.
    var count: Int { rows?.count ?? users.count }

    func user(inRow row: Int) -> Int { rows?[row] ?? row }

    /// The numbers of the users in the rows, in the order they came.
    var shown: [Int] { rows?.sorted() ?? Array(0..<users.count) }

    /// The row of a user, nil where it isn't shown.
    func row(of user: Int) -> Int? {
        guard let rows else { return user < users.count ? user : nil }
        return rows.firstIndex(of: user)
    }

    /// Sorts by what comes so many places after what it is sorted by.
    mutating func nextOrder(_ steps: Int, in simulator: Simulator) {
        let orders = Order.allCases
        sort(by: orders[((orders.firstIndex(of: order) ?? 0) + steps) % orders.count], in: simulator)
    }

    mutating func sort(by order: Order, in simulator: Simulator) {
        self.order = order
        arrange(simulator)
    }

    mutating func show(_ filter: String, in simulator: Simulator) {
        self.filter = filter
        arrange(simulator)
    }

    /// Arranges the rows where users have come or gone.
    mutating func follow(_ simulator: Simulator, _ history: History) {
        let users = Users(count: simulator.records.count, step: history.users)
        guard users != self.users else { return }
        // Where users came, those before them are the same.
        let isGrown = users.step == self.users.step || history.users(before: users.step) == self.users.step
        let known = isGrown && users.count > self.users.count ? self.users.count : 0
        if known == 0 { (keyWidth, asciiKeyWidth) = (0, 0) }
        for record in simulator.records.dropFirst(known) {
            keyWidth = max(keyWidth, record.apiKey.width)
            asciiKeyWidth = max(asciiKeyWidth, record.apiKey.inASCII.utf8.count)
        }
        self.users = users
        arrange(simulator)
    }

    private mutating func arrange(_ simulator: Simulator) {
        rows = nil
        arranged = simulator.now
        guard order != .arrival || !filter.isEmpty else { return }
        let part = filter.lowercased()
        let shown = simulator.records.indices.filter {
            part.isEmpty || simulator.records[$0].apiKey.lowercased().contains(part)
        }
        rows =
            switch order {
            case .arrival: shown
            case .key: sorted(shown) { simulator.records[$0].apiKey }
            case .tokens: sorted(shown) { simulator.remaining(of: $0) }
            case .refill: sorted(shown) { simulator.refill(of: $0) }
            case .rejected: shown.sorted { Self.isHitHarder(simulator.records[$0], simulator.records[$1]) }
            }
    }

    /// Those who were rejected more often come first, then by key, as in a report on a log.
    private static func isHitHarder(_ left: Simulator.Record, _ right: Simulator.Record) -> Bool {
        if left.rejected != right.rejected { return left.rejected > right.rejected }
        return left.apiKey.utf8.lexicographicallyPrecedes(right.apiKey.utf8)
    }

    /// Sorted by a value, and by arrival where it is the same.
    private func sorted<Value: Comparable>(_ users: [Int], by value: (Int) -> Value) -> [Int] {
        users.map { (value: value($0), user: $0) }.sorted { ($0.value, $0.user) < ($1.value, $1.user) }.map(\.user)
    }
}
