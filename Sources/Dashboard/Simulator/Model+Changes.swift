import RateLimiter
import ScenarioLanguage
import Simulation

/// What changes.
extension Model {
    private static let mostUsers = 1_000_000
    private static let countLimit = 999_999_999

    /// Takes a digit of a number that is typed before a key; a number that would get too long ends there, and says so.
    mutating func type(digit: Int) {
        let longer = (count ?? 0) * 10 + digit
        if longer <= Self.countLimit {
            count = longer
        } else {
            tell("a number before a key ends at \(Self.countLimit.grouped)", isFailure: true)
        }
    }

    mutating func request(_ who: Who?, users: Int, _ times: Int) {
        guard users * times <= Simulator.mostTypedRequests else {
            let (asked, most) = ((users * times).grouped, Simulator.mostTypedRequests.grouped)
            let text = "\(asked) requests are too many for one key, which makes \(most) at most"
            tell(text, isFailure: true)
            return
        }
        runOrNotice(who.map { .request(Request($0, rounds: times)) })
    }

    /// Asks for every user, or under a filter for every one that it shows.
    mutating func requestAll(_ times: Int) {
        guard !userList.filter.isEmpty else { return request(userCount > 0 ? .all : nil, users: userCount, times) }
        let keys = userList.shown.map { simulator.records[$0].apiKey }
        request(keys.isEmpty ? nil : .keys(keys), users: keys.count, times)
        if window.notice == nil {
            tell("asked for the \(keys.count.counted("user")) that the filter shows")
        }
    }

    mutating func advance(_ step: Duration, _ times: Int) {
        runOrNotice(.advance(.by(step * times)))
    }

    /// Runs a statement, nil where it would need a user and there is none.
    mutating func runOrNotice(_ statement: Statement?) {
        guard let statement else {
            let hint = "\(keyMap.name(of: .addUser)) adds one"
            let hidden = "no user is shown: \(keyMap.name(of: .filter)) and then Esc shows all"
            tell(userCount == 0 ? "there is no user yet: \(hint)" : hidden, isFailure: true)
            return
        }
        if !sets(outBy: statement) { apply(.statement(statement)) }
    }

    /// Does what a command says; or tells why that can't be done, and gives false.
    @discardableResult
    mutating func apply(_ command: Command) -> Bool {
        let before = simulator.now
        do throws(Diagnostics) { try session.apply(command) } catch {
            tell(error.first.text, isFailure: true)
            return false
        }
        if case .change = command, simulator.now != before {
            tell(
                "the clock stands at \(exactText(of: simulator.now)) now, since refills come at other moments"
            )
        }
        return true
    }

    /// Goes to the moment after so many steps.
    mutating func go(to target: Int) {
        let depth = session.history.depth
        if target != depth { apply(target < depth ? .back(depth - target) : .forward(target - depth)) }
    }

    /// Goes so many steps on, or back.
    mutating func travel(by steps: Int) { travel(to: session.history.depth + steps) }

    /// Goes to the moment after so many steps, and says how many are taken back.
    mutating func travel(to depth: Int) {
        let history = session.history
        let target = max(0, min(depth, history.count))
        guard target != history.depth else {
            tell(depth < target || history.depth == 0 ? "already at the start" : "already at the latest moment")
            return
        }
        clock.isRunning = false
        go(to: target)
        let ahead = history.count - target
        let text = ahead == 0 ? "back at the latest moment" : "\(ahead.counted("step")) ahead"
        tell(text)
    }

    /// Goes to the moment after the step of that number, on whichever branch it is.
    mutating func go(toStep number: Int) {
        let count = session.history.stepCount
        guard number <= count else { return tell("there is no step \(number) of \(count)", isFailure: true) }
        if let depth = session.history.depth(ofStep: number) {
            if depth != session.history.depth { travel(to: depth) }
            return
        }
        // A task begins at a moment of this one.
        guard home != .task else { return tell("step \(number) is on a branch from before the task", isFailure: true) }
        clock.isRunning = false
        apply(.goto(number))
        tell("on another branch")
    }

    /// Goes on along another of the branches that part here.
    mutating func switchBranch(by offset: Int) {
        if let branch = session.history.branchAhead(by: offset) {
            apply(.branch(branch))
            let fork = session.history.fork(at: session.history.depth)
            tell("branch \(fork.number) of \(fork.count)")
        } else {
            tell("no other branch parts here")
        }
    }

    mutating func add(_ keys: [String]) {
        guard let statement = Statement.users(keys) else {
            tell("an API key is not empty and holds no control characters", isFailure: true)
            return
        }
        runOrNotice(statement)
        if window.notice == nil { showNew(user: userCount - 1) }
    }

    /// Goes on under a policy.
    mutating func choose(_ policy: Policy) {
        guard policy != simulator.limit.policy else { return tell("\(policy.rawValue) decides already") }
        apply(.change(PartialLimit(policy: policy)))
    }

    mutating func changePolicy(by steps: Int) {
        let policies = Policy.allCases
        guard let index = policies.firstIndex(of: simulator.limit.policy) else { return }
        choose(policies[(index + steps) % policies.count])
    }

    /// The real time until the picture changes by itself, nil where it doesn't.
    public var untilChange: Duration? {
        journey == nil ? clock.untilChange(at: Instant.start.duration(to: simulator.now)) : .zero
    }

    /// Lets so much real time pass: where the clock runs, what it did becomes a statement.
    public mutating func elapse(_ real: Duration) {
        if let journey { return goOn(journey) }
        let step = clock.moves(in: real)
        if step > .zero { run(by: step) }
    }

    /// Takes the lines that the journal has to get before the next picture.
    public mutating func takeJournal() -> [String] {
        showsDifference ? [] : session.takeJournal().map(\.description)
    }

    /// Lets the clock run, so that a minute goes by in a second.
    public mutating func startClock() {
        clock = LiveClock(speed: 60)
        clock.isRunning = true
    }

    mutating func changeSpeed(by steps: Int) {
        clock.accelerate(by: steps)
        tell("the clock goes \(clock.speed)\(glyphs.times)\(clock.isRunning ? "" : " once it runs")")
    }

    /// API keys that no user has, numbered on from the last: user003.
    func freeKeys(_ count: Int) -> [String] {
        let numbers = (userCount + 1)...
        return Array(
            numbers.lazy.map(Self.key).filter { simulator.number(of: $0) == nil }.prefix(min(count, Self.mostUsers)))
    }

    /// The API key of the user with that number, from 1.
    public static func key(_ number: Int) -> String {
        "user" + number.padded(to: 3)
    }
}
