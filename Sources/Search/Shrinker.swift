import RateLimiter
import ScenarioLanguage

/// Makes a scenario smaller for as long as two policies still part in it.
///
/// It leaves out ever smaller parts of it (delta debugging: Zeller and Hildebrandt, 2002), and then one thing at a time
/// until nothing more can go.
struct Shrinker {
    /// The smallest scenario so far: its last statement is the one request at which the policies part, or moves the clock to
    /// it or starts those who make it.
    private(set) var statements: [Statement]
    /// Where the policies part in it.
    private(set) var parting: Parting

    private let start: Duel
    private let goesOn: (_ statementsLeft: Int) -> Bool
    private var isStopped = false

    /// A shrinker of statements without errors, nil where the policies never part in them; it stops where `goesOn` says so.
    init?(_ statements: [Statement], from start: Duel, while goesOn: @escaping (_ statementsLeft: Int) -> Bool) {
        guard let parted = Self.parted(statements[...], from: start) else { return nil }
        self.statements = parted.statements
        parting = parted.parting
        self.start = start
        self.goesOn = goesOn
    }

    /// Makes it as small as can be.
    mutating func shrink() {
        if let fewer = Self.parted(statements.only(parting.request.apiKey)[...], from: start) {
            (statements, parting) = fewer
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
                statements.replaceSubrange(index..., with: parted.statements)
                parting = parted.parting
                hasChanged = true
            } else {
                for statement in statements[index..<end] { _ = try? duel.run(statement) }
                index = end
            }
        }
        return hasChanged && !isStopped
    }

    /// What is left from a place on with the first of these before it with which the policies part, nil where there is none.
    private mutating func firstParted(_ choices: [[Statement]], before place: Int, from duel: Duel) -> Parted? {
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
        let count = statements.count
        let last = statements.indices.last
        statements = statements.indices.reduce(into: []) { merged, index in
            let statement = statements[index]
            // The request at which they part stands by itself.
            if index != last || statement.isAdvance, let both = merged.last?.merged(with: statement) {
                merged[merged.count - 1] = both
            } else {
                merged.append(statement)
            }
        }
        return statements.count < count
    }

    private typealias Parted = (statements: [Statement], parting: Parting)

    /// The statements up to the request at which the policies part, and how they do; nil where they don't part before the
    /// statements' end or an error.
    private static func parted(_ statements: some Collection<Statement>, from start: Duel) -> Parted? {
        var duel = start
        var before: [Statement] = []
        for statement in statements {
            let begin = duel.now
            do {
                if let parting = try duel.run(statement) {
                    return (before + statement.parted(at: parting, from: begin, among: duel.apiKeys), parting)
                }
            } catch { return nil }
            before.append(statement)
        }
        return nil
    }
}

extension Statement {
    /// The same, begun at a moment, up to the request at which the policies part; all of it where a client asks and the runs
    /// did not begin it at one moment.
    fileprivate func parted(at parting: Parting, from begin: Instant?, among apiKeys: [String]) -> [Statement] {
        let moment = parting.request.instant
        switch (self, begin) {
        case (.request(let request), _) where parting.request.client == nil:
            return request.parted(at: parting.byHand, among: apiKeys)
        case (.request(var request), let begin?):
            request.rounds = parting.byHand / request.keys(among: apiKeys).count
            let end = begin.advanced(by: request.interval * (request.rounds - 1))
            return [.request(request), .advance(.by(end.duration(to: moment)))]
        case (.advance(.by), let begin?), (.advance(.toServed), let begin?):
            return [.advance(.by(begin.duration(to: moment)))]
        default: return [self]
        }
    }

    fileprivate var isAdvance: Bool { if case .advance = self { true } else { false } }
}

extension Request {
    /// The same requests up to the one after so many, which stands by itself.
    fileprivate func parted(at place: Int, among apiKeys: [String]) -> [Statement] {
        let keys = keys(among: apiKeys)
        let (round, position) = place.quotientAndRemainder(dividingBy: keys.count)
        var whole = self
        whole.rounds = round
        return (round > 0 ? [.request(whole)] : [])
            + (round > 0 && interval > .zero ? [.advance(.by(interval))] : [])
            + (position > 0 ? [.request(Request(.keys(Array(keys[..<position])), cost: cost))] : [])
            + [.request(Request(.keys([keys[position]]), cost: cost))]
    }

    fileprivate func keys(among apiKeys: [String]) -> [String] {
        if case .keys(let keys) = who { keys } else { apiKeys }
    }
}
