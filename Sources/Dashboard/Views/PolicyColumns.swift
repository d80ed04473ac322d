import RateLimiter
import ScenarioLanguage
import Screen
import Search
import Simulation
import TextLayout

/// Something that is told of each policy in a column of its own; those that people choose by come first.
enum PolicyColumn: CaseIterable {
    case accepted, rejected, worst, most, wait, refill, bytes

    /// The order in which they stand.
    static let inPlace: [PolicyColumn] = [.refill, .accepted, .rejected, .most, .worst, .wait, .bytes]

    var title: String {
        switch self {
        case .accepted: "200"
        case .rejected: "429"
        case .worst: "at worst"
        case .most: "most"
        case .wait: "longest wait"
        case .refill: "refill"
        case .bytes: "bytes"
        }
    }

    /// What it tells, for the legend; nil where its title says it.
    func meaning(under limit: Limit) -> String? {
        switch self {
        case .accepted, .rejected, .refill: nil
        case .worst: "the most that anyone can take in \(limit.time.words)"
        case .most: "tokens taken in any \(limit.time.words) so far"
        case .wait: "the longest retry time told"
        case .bytes: "memory for this user"
        }
    }

    /// What it tells of a user, who stands like this.
    func text(of row: Comparison.Row, user: Int, _ state: UserState) -> String {
        let extremes = row.extremes(user)
        return switch self {
        case .accepted: state.accepted.grouped
        case .rejected: state.rejected.grouped
        case .worst: row.limit.mostTokens(within: row.limit.time).grouped
        case .most: extremes.mostInSpan.grouped
        case .wait: extremes.longestWait == .zero ? "-" : extremes.longestWait.countdown
        case .refill: state.refillCountdown
        case .bytes: row.account(user).memoryBytes.grouped
        }
    }

    /// The widest that its texts get; counts of more than 9,999 are rare.
    private func width(_ users: UserColumns, worst: Int) -> Int {
        let text =
            switch self {
            case .accepted, .rejected, .bytes: 5
            case .worst, .most: worst
            case .wait, .refill: users.wait
            }
        return max(title.width, text)
    }

    fileprivate static let gap = 2

    /// As many as fit, the most needed first, each with its width.
    fileprivate static func fitting(_ room: Int, _ users: UserColumns, worst: Int) -> [(
        column: PolicyColumn, width: Int
    )] {
        var rest = room
        return allCases.map { ($0, $0.width(users, worst: worst)) }.prefix {
            rest -= $0.1 + gap
            return rest >= 0
        }
    }
}

/// Where the parts of a policy's row stand; the gauge takes what room is left.
struct PolicyColumns {
    private static let name = Policy.allCases.map(\.rawValue.count).max() ?? 0
    static let check = UserColumns.margin + name + 1
    private static let leastGauge = 4

    let gauge: Int
    let tokensWidth: Int
    let gaugeWidth: Int
    /// What is told besides the tokens and the last answer, and the column before which it ends.
    let told: [(column: PolicyColumn, end: Int)]
    /// Where a disagreement is marked.
    let unequal: Int

    /// Whether there is no room for more than the tokens and a wait.
    var isNarrow: Bool { told.isEmpty }
    /// Where the tokens begin.
    var tokens: Int { gauge + gaugeWidth + PolicyColumn.gap }

    init(_ model: Model) {
        let limit = model.simulator.limit
        let users = UserColumns(model)
        tokensWidth = users.tokens
        unequal = users.width - 1 - users.briefStatus - PolicyColumn.gap - model.glyphs.unequal.width
        let first = Self.check + 3
        let worst = Policy.allCases.map { limit.with($0).mostTokens(within: limit.time).grouped.width }.max() ?? 0
        let room = unequal - PolicyColumn.gap - first - tokensWidth
        let fitting = PolicyColumn.fitting(room, users, worst: worst)
        let narrowRoom = users.width - 1 - users.shortStatus - PolicyColumn.gap - first - tokensWidth
        let rest = fitting.count < 2 ? narrowRoom : fitting.reduce(room) { $0 - $1.width - PolicyColumn.gap }
        gaugeWidth = rest - PolicyColumn.gap < Self.leastGauge ? 0 : rest - PolicyColumn.gap
        gauge = gaugeWidth > 0 ? first : first - PolicyColumn.gap
        var end = unequal - PolicyColumn.gap
        var told: [(column: PolicyColumn, end: Int)] = []
        for column in PolicyColumn.inPlace.reversed() where fitting.count > 1 {
            guard let width = fitting.first(where: { $0.column == column })?.width else { continue }
            told.append((column, end))
            end -= width + PolicyColumn.gap
        }
        self.told = told.reversed()
    }
}
