import RateLimiter
import ScenarioLanguage

extension Simulator {
    /// Throws where the statement can't be carried out, without changing anything.
    func check(_ statement: Statement) throws(ScriptErrors) {
        let errors = errors(of: statement)
        guard errors.isEmpty else { throw ScriptErrors(all: errors) }
    }

    /// The error of a script that ends here.
    func errorAtEnd() -> ScriptError? {
        if case .open(let text) = task { unsolved(text, at: .end) } else { nil }
    }

    private func errors(of statement: Statement) -> [ScriptError] {
        switch statement {
        case .settings(let fields): errors(of: fields)
        case .user(let keys):
            keys.enumerated().compactMap { index, key in
                server.number(of: key).map { _ in
                    ScriptError(.word(index + 1), "\(ServerError.userExists(apiKey: key.escaped))")
                }
            }
        case .request(let request): errors(of: request)
        case .advance(.by(let duration)):
            now.advancing(by: duration) == nil ? [pastTheEnd(.word(1))] : []
        case .advance(.toRefill(let key)): errors(ofRefill: key)
        case .expect(let expectation): unknown([expectation.apiKey], from: 1)
        case .solved(let expectation): errorsOfSolved() + unknown([expectation.apiKey], from: 1)
        case .task:
            if case .open(let text) = task { [unsolved(text, at: .word(0))] } else { [] }
        case .heading, .say, .ask: []
        }
    }

    private func errors(of fields: [Field]) -> [ScriptError] {
        guard !isLimitFinal else {
            let before = "the first request, expect, solved or advance to refill"
            return [ScriptError(.word(0), "found settings after the limit was used, expected them before \(before)")]
        }
        var limit = scriptLimit
        return fields.enumerated().compactMap { index, field in
            limit.set(field)
                ? nil : ScriptError(.word(index + 1), "found \(field.name)= again, expected each field once in a file")
        }
    }

    private func errors(of request: Request) -> [ScriptError] {
        let errors =
            switch request.who {
            case .all: records.isEmpty ? [noUsers(.word(1))] : []
            case .keys(let keys): unknown(keys, from: 1)
            }
        let (steps, overflow) = request.interval.nanoseconds.multipliedReportingOverflow(by: Int128(request.rounds - 1))
        let isPast = overflow || steps > Int128(Int64.max - now.nanoseconds)
        return errors + (isPast ? [pastTheEnd(.after(.every))] : [])
    }

    private func errors(ofRefill key: String?) -> [ScriptError] {
        let errors = key.map { unknown([$0], from: 3) } ?? (records.isEmpty ? [noUsers(.word(2))] : [])
        guard errors.isEmpty else { return errors }
        return refillMoment(of: key) == nil ? [pastTheEnd(.word(2))] : []
    }

    private func errorsOfSolved() -> [ScriptError] {
        guard case .none = task else { return [] }
        return [ScriptError(.word(0), "found `solved` without a task, expected a `task` before it")]
    }

    private func unknown(_ keys: [String], from word: Int) -> [ScriptError] {
        keys.enumerated().compactMap { index, key in
            guard server.number(of: key) == nil else { return nil }
            let near = nearest(to: key, among: Keyword.allCases.map(\.rawValue) + records.prefix(100).map(\.apiKey))
            let hint = near.map { "; did you mean `\($0.escaped)`?" } ?? ""
            return ScriptError(
                .word(word + index), "found the key \(key.citedInQuotes), expected one that a `user` line named\(hint)")
        }
    }

    private func noUsers(_ place: LinePlace) -> ScriptError {
        ScriptError(place, "found no users, expected a `user` line before this")
    }

    private func pastTheEnd(_ place: LinePlace) -> ScriptError {
        ScriptError(place, "found a move past the clock's end, expected one within 2^63 - 1 ns (about 292 years)")
    }

    private func unsolved(_ task: String, at place: LinePlace) -> ScriptError {
        ScriptError(place, "found the task \(task.quoted) unsolved, expected a `solved` before this")
    }
}
