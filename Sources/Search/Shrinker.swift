import RateLimiter
import ScenarioLanguage

/// Makes a scenario smaller for as long as two policies still part in it.
///
/// It leaves out ever smaller parts of it (delta debugging: Zeller and Hildebrandt, 2002), and then one thing at a time
/// until nothing more can go.
struct Shrinker {
    /// The smallest scenario so far: its last statement is the one request at which the policies part.
    private(set) var statements: [Statement]

    private let start: Duel
    private let goesOn: (_ statementsLeft: Int) -> Bool
    private var isStopped = false

    /// A shrinker of statements without errors, nil where the policies never part in them; it stops where `goesOn` says so.
    init?(_ statements: [Statement], from start: Duel, while goesOn: @escaping (_ statementsLeft: Int) -> Bool) {
        guard let parted = Self.parted(statements[...], from: start) else { return nil }
        self.statements = parted
        self.start = start
        self.goesOn = goesOn
    }

    /// Makes it as small as can be.
    mutating func shrink() {
        if case .request(let request) = statements.last, case .keys(let keys) = request.who,
            let fewer = Self.parted(statements.only(keys[0])[...], from: start)
        {
            statements = fewer
        }
        merge()
        var size = statements.count / 2
        while size > 1, !isStopped {
            _ = leaveOut(size)
            size /= 2
        }
        while !isStopped, leaveOut(1) || merge() {}
    }

    /// Leaves out whatever can go of so many statements at once, of one also what it can do without; false where nothing
    /// can.
    private mutating func leaveOut(_ size: Int) -> Bool {
        var hasChanged = false
        var duel = start
        var index = 0
        while index < statements.count {
            let end = min(index + size, statements.count)
            if let smaller = smaller(than: index..<end, from: duel) {
                statements.replaceSubrange(index..., with: smaller)
                hasChanged = true
            } else {
                for statement in statements[index..<end] { _ = try? duel.run(statement) }
                index = end
            }
        }
        return hasChanged
    }

    /// What is left from a place on where these statements, or of one a part, are left out; nil where they can't be.
    private mutating func smaller(than range: Range<Int>, from duel: Duel) -> [Statement]? {
        let fewer = range.count == 1 ? statements[range.lowerBound].smaller.map { [$0] } : []
        for instead in [[]] + fewer {
            isStopped = isStopped || !goesOn(statements.count)
            if isStopped { return nil }
            if let parted = Self.parted(instead + statements[range.upperBound...], from: duel) { return parted }
        }
        return nil
    }

    /// Puts statements together that can be one; false where there are none.
    @discardableResult
    private mutating func merge() -> Bool {
        let last = statements.removeLast()
        let count = statements.count
        statements = statements.reduce(into: []) { merged, statement in
            if let both = merged.last?.merged(with: statement) {
                merged[merged.count - 1] = both
            } else {
                merged.append(statement)
            }
        }
        defer { statements.append(last) }
        return statements.count < count
    }

    /// The statements up to the answer at which the policies part, whose request stands by itself; nil where they don't
    /// part before the statements' end or an error.
    private static func parted(_ statements: some Collection<Statement>, from start: Duel) -> [Statement]? {
        var duel = start
        var before: [Statement] = []
        for statement in statements {
            do {
                if let place = try duel.run(statement) {
                    guard case .request(let request) = statement else { return nil }
                    return before + request.parted(at: place, among: duel.apiKeys)
                }
            } catch { return nil }
            before.append(statement)
        }
        return nil
    }
}

extension Request {
    /// The same requests up to the one after so many, which stands by itself.
    fileprivate func parted(at place: Int, among apiKeys: [String]) -> [Statement] {
        let keys: [String] = if case .keys(let keys) = who { keys } else { apiKeys }
        let (round, position) = place.quotientAndRemainder(dividingBy: keys.count)
        var whole = self
        whole.rounds = round
        return (round > 0 ? [.request(whole)] : [])
            + (round > 0 && interval > .zero ? [.advance(.by(interval))] : [])
            + (position > 0 ? [.request(Request(.keys(Array(keys[..<position])), cost: cost))] : [])
            + [.request(Request(.keys([keys[position]]), cost: cost))]
    }
}
