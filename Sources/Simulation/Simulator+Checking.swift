import RateLimiter
import ScenarioLanguage

extension Simulator {
    /// Throws where the statement, which stands in `line`, can't be carried out, without changing anything.
    func check(_ statement: Statement, in line: @autoclosure () -> SourceLine) throws(Diagnostics) {
        let faults = faults(of: statement)
        guard !faults.isEmpty else { return }
        let line = line()
        throw Diagnostics(faults.map { line.diagnostic($0.place, $0.message, mend: $0.mend) })
    }

    /// What is wrong with a script whose last line this is.
    func diagnosticAtEnd(of line: SourceLine) -> Diagnostic? {
        guard case .open(let text) = task else { return nil }
        let fault = unsolved(text, at: .end)
        return line.diagnostic(fault.place, fault.message)
    }

    /// Something that a statement can't do where it stands.
    private struct Fault {
        let place: SourceLine.Place
        let message: String
        let mend: String?

        init(_ place: SourceLine.Place, _ message: String, mend: String? = nil) {
            self.place = place
            self.message = message
            self.mend = mend
        }
    }

    private func faults(of statement: Statement) -> [Fault] {
        switch statement {
        case .settings(let fields): faults(of: fields)
        case .user(let keys):
            keys.enumerated().compactMap { index, key in
                number(of: key).map { _ in
                    Fault(.word(index + 1), "\(ServerError.userExists(apiKey: key.escaped))")
                }
            }
        case .request(let request): faults(of: request)
        case .advance(.by(let duration)):
            now.advancing(by: duration) == nil ? [pastTheEnd(.word(1))] : []
        case .advance(.toRefill(let key)): faults(ofRefill: key)
        case .expect(let expectation): unknown([expectation.apiKey], from: 1)
        case .solved(let expectation): faultsOfSolved() + unknown([expectation.apiKey], from: 1)
        case .task:
            if case .open(let text) = task { [unsolved(text, at: .word(0))] } else { [] }
        case .heading, .say, .ask: []
        }
    }

    private func faults(of fields: [Field]) -> [Fault] {
        guard !isLimitFinal else {
            let before = "the first request, expect, solved or advance to refill"
            return [Fault(.word(0), "found settings after the limit was used, expected them before \(before)")]
        }
        var limit = scriptLimit
        return fields.enumerated().compactMap { index, field in
            limit.set(field)
                ? nil : Fault(.word(index + 1), "found \(field.name)= again, expected each field once in a file")
        }
    }

    private func faults(of request: Request) -> [Fault] {
        let faults =
            switch request.who {
            case .all: records.isEmpty ? [noUsers(.word(1))] : []
            case .keys(let keys): unknown(keys, from: 1)
            }
        let (steps, overflow) = request.interval.nanoseconds.multipliedReportingOverflow(by: Int128(request.rounds - 1))
        let isPast = overflow || steps > Int128(Int64.max - now.nanoseconds)
        return faults + (isPast ? [pastTheEnd(.after(.every))] : [])
    }

    private func faults(ofRefill key: String?) -> [Fault] {
        let faults = key.map { unknown([$0], from: 3) } ?? (records.isEmpty ? [noUsers(.word(2))] : [])
        guard faults.isEmpty else { return faults }
        return refillMoment(of: key) == nil ? [pastTheEnd(.word(2))] : []
    }

    private func faultsOfSolved() -> [Fault] {
        guard case .none = task else { return [] }
        return [Fault(.word(0), "found `solved` without a task, expected a `task` before it")]
    }

    private func unknown(_ keys: [String], from word: Int) -> [Fault] {
        keys.enumerated().compactMap { index, key in
            guard !server.contains(key) else { return nil }
            let near = nearest(to: key, among: Keyword.allCases.map(\.rawValue) + records.prefix(100).map(\.apiKey))
            return Fault(
                .word(word + index), "found the key \(key.citedInQuotes), expected one that a `user` line named",
                mend: near.map { "did you mean `\($0.escaped)`?" })
        }
    }

    private func noUsers(_ place: SourceLine.Place) -> Fault {
        Fault(place, "found no users, expected a `user` line before this")
    }

    private func pastTheEnd(_ place: SourceLine.Place) -> Fault {
        Fault(place, "found a move past the clock's end, expected one within 2^63 - 1 ns (about 292 years)")
    }

    private func unsolved(_ task: String, at place: SourceLine.Place) -> Fault {
        Fault(place, "found the task \(task.quoted) unsolved, expected a `solved` before this")
    }
}
