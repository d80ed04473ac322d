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
        // Without most of the advances, requests come together.
        leaveOutParts { $0.isAdvance }
        leaveOutParts { _ in true }
        while leaveOut(one) || merge() {}
    }

    /// Leaves out ever smaller parts, of such statements alone.
    private mutating func leaveOutParts(of kind: (Statement) -> Bool) {
        merge()
        var size = statements.count / 2
        while size > 1 {
            leaveOut { rest in
                var left = size
                let end = rest.firstIndex {
                    left -= kind($0) ? 1 : 0
                    return left < 0
                }
                let part = rest[..<(end ?? rest.endIndex)]
                return (part.count, part.contains(where: kind) ? [part.filter { !kind($0) }] : [])
            }
            merge()
            size /= 2
        }
    }

    /// A single statement, which may go or have less in it.
    private func one(_ rest: ArraySlice<Statement>) -> (count: Int, smaller: [[Statement]]) {
        (1, [[]] + (rest.first?.smaller ?? []).map { [$0] })
    }

    /// Goes through the statements and puts something smaller in place of those next in turn, of which `choices` tells how
    /// many they are, wherever the policies part all the same; false where they nowhere do.
    @discardableResult
    private mutating func leaveOut(
        _ choices: (_ rest: ArraySlice<Statement>) -> (count: Int, smaller: [[Statement]])
    ) -> Bool {
        var hasChanged = false
        var duel = start
        var index = 0
        while index < statements.count, !isStopped {
            let (count, smaller) = choices(statements[index...])
            let end = index + count
            if let parted = firstParted(smaller, before: end, from: duel) {
                statements.replaceSubrange(index..., with: parted)
                hasChanged = true
            } else {
                for statement in statements[index..<end] { _ = try? duel.run(statement) }
                index = end
            }
        }
        return hasChanged && !isStopped
    }

    /// What is left from a place on with the first of these before it with which the policies part, nil where there is none.
    private mutating func firstParted(_ choices: [[Statement]], before place: Int, from duel: Duel) -> [Statement]? {
        for choice in choices {
            isStopped = isStopped || !goesOn(statements.count)
            if isStopped { return nil }
            if let parted = Self.parted(choice + statements[place...], from: duel) { return parted }
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

extension Statement {
    fileprivate var isAdvance: Bool { if case .advance = self { true } else { false } }
}
