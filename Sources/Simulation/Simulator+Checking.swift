import RateLimiter
import ScenarioLanguage

extension Simulator {
    /// The most requests that a statement makes, which take some minutes: with more it might as well never end.
    package static let mostRequests = 10_000_000_000
    /// The most requests that a key or a statement makes that someone waits for, which take a second or so.
    public static let mostTypedRequests = 10_000_000

    /// Throws where the statement, which stands in `line`, can't be carried out, without changing anything.
    func check(_ statement: Statement, in line: @autoclosure () -> SourceLine) throws(Diagnostics) {
        let faults = faults(of: statement)
        guard !faults.isEmpty else { return }
        let line = line()
        throw Diagnostics(faults.map { line.diagnostic($0.place, $0.message, mend: $0.mend) })
    }

    /// Reads a statement that someone typed and waits for, nil where the line holds none; throws where it is malformed, or
    /// makes more requests than the waiting is worth, or in a task where it belongs to a script alone.
    public func statement(typed line: SourceLine, inTask: Bool = false) throws(Diagnostics) -> Statement? {
        let statement: Statement?
        do throws(Diagnostic) { statement = try Statement(line) } catch { throw Diagnostics([error]) }
        if inTask, let statement, !statement.acts {
            let keyword = "\(statement)".prefix { $0 != " " }
            let message = "found `\(keyword)`, expected a statement that acts: the lesson asks and solves"
            throw Diagnostics([line.diagnostic(.word(0), message)])
        }
        if case .request(let request) = statement, let fault = tooMany(request, most: Self.mostTypedRequests).first {
            throw Diagnostics([line.diagnostic(fault.place, fault.message)])
        }
        return statement
    }

    /// What is wrong with a script whose last line this is.
    func diagnosticAtEnd(of line: SourceLine) -> Diagnostic? {
        guard case .open(let text, _) = task else { return nil }
        let fault = unsolved(text, at: .end)
        return line.diagnostic(fault.place, fault.message)
    }

    /// What is wrong with an `advance to served` in `line` that never comes there.
    func neverServed(in line: SourceLine) -> Diagnostics {
        let expected = "expected all to be served within \(Self.mostRequestsToServed) requests, while some are due"
        return Diagnostics([line.diagnostic(.word(2), "found a call that is not served, \(expected)")])
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
        case .client(let client): faults(of: client)
        case .stop(let who): faults(of: who)
        case .advance(.by(let duration)):
            now.advancing(by: duration) == nil ? [pastTheEnd(.word(1))] : []
        case .advance(.toRefill(let key)): faults(ofRefill: key)
        case .advance(.toServed(let key)): key.map { unknown([$0], from: 3) } ?? []
        case .expect(let expectation): unknown([expectation.apiKey], from: 1)
        case .solved(let goal): faultsOfSolved() + unknown([goal.expectation.apiKey], from: 1)
        case .why(let choice, _): faults(ofReasonFor: choice)
        case .task:
            if case .open(let text, _) = task { [unsolved(text, at: .word(0))] } else { [] }
        case .hint:
            if case .open = task {
                []
            } else {
                [Fault(.word(0), "found a hint without a task, expected it between a `task` and its `solved`")]
            }
        case .heading, .say, .ask, .show: []
        }
    }

    private func faults(of fields: [Field]) -> [Fault] {
        guard !isLimitFinal else {
            let before = "the first request, client, expect, solved or advance to"
            return [Fault(.word(0), "found settings after the limit was used, expected them before \(before)")]
        }
        var limit = scriptLimit
        return fields.enumerated().compactMap { index, field in
            limit.set(field)
                ? nil : Fault(.word(index + 1), "found \(field.name)= again, expected each field once in a file")
        }
    }

    private func faults(of who: Who) -> [Fault] {
        switch who {
        case .all: records.isEmpty ? [noUsers(.word(1))] : []
        case .keys(let keys): unknown(keys, from: 1)
        }
    }

    private func faults(of request: Request) -> [Fault] {
        let (steps, overflow) = request.interval.nanoseconds.multipliedReportingOverflow(by: Int128(request.rounds - 1))
        let isPast = overflow || steps > Int128(Int64.max - now.nanoseconds)
        let tooMany = isPast ? [] : tooMany(request, most: Self.mostRequests)
        return faults(of: request.who) + (isPast ? [pastTheEnd(.after(.every))] : []) + tooMany
    }

    /// The fault of a request that asks more than so many times.
    private func tooMany(_ request: Request, most: Int) -> [Fault] {
        let users = if case .keys(let keys) = request.who { keys.count } else { records.count }
        let (count, overflow) = request.rounds.multipliedReportingOverflow(by: users)
        guard overflow || count > most else { return [] }
        let message = "found too many requests, expected \(most) requests at most"
        return [Fault(request.rounds > 1 ? .rounds : .word(0), message)]
    }

    private func faults(of client: Client) -> [Fault] {
        let count = Int128(client.count) * Int128(users(of: client.who).count) + Int128(clients.count)
        let message = "found \(count) clients, expected no more than \(Clients.mostClients) in all"
        return faults(of: client.who) + (count > Clients.mostClients ? [Fault(.rounds, message)] : [])
    }

    private func faults(ofReasonFor choice: Int) -> [Fault] {
        switch question {
        case .none:
            [
                Fault(
                    .word(0),
                    "found `why` without a question, expected it directly after its `ask` or another `why` of it")
            ]
        case .open(let choices, _) where choice > choices:
            [
                Fault(
                    .word(1),
                    "found a reason for choice \(choice), expected one for 1\(choices > 1 ? " to \(choices)" : "")")
            ]
        case .open(_, let told) where told.contains(choice):
            [Fault(.word(1), "found another reason for choice \(choice), expected one `why` for each choice at most")]
        case .open, .unknown: []
        }
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
            guard number(of: key) == nil else { return nil }
            let near = nearest(to: key, among: Keyword.reserved.map(\.rawValue) + records.prefix(100).map(\.apiKey))
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
