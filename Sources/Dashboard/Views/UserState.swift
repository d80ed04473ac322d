import RateLimiter
import Screen
import Simulation

/// How a user stands at a moment: what is left, until when, and what the last answer was.
struct UserState {
    typealias Text = (text: String, style: Style)

    let remaining: Int
    let tokens: Int
    let refill: Duration
    /// How long until there is a token more, which a request for it would have to wait; nil where none is missing, or
    /// all come at once.
    let nextToken: Duration?
    let accepted: Int
    let rejected: Int
    /// Whether waits are not told, because they are asked for.
    let hidesWaits: Bool
    private let last: Explanation?
    private let now: Instant

    init(of user: Int, in simulator: Simulator, hidesWaits: Bool = false) {
        self.init(
            of: simulator.records[user].account, under: simulator.limit, at: simulator.now, hidesWaits: hidesWaits)
    }

    init(of account: Account, under limit: Limit, at now: Instant, hidesWaits: Bool = false) {
        remaining = account.remaining(at: now, under: limit)
        tokens = limit.tokens
        refill = account.refill(at: now, under: limit)
        nextToken = account.nextToken(at: now, under: limit)
        accepted = account.accepted
        rejected = account.rejected
        last = account.last(under: limit)
        self.hidesWaits = hidesWaits
        self.now = now
    }

    var refillText: String { hidesWaits ? "" : refill == .zero ? "full" : "full in \(refill.countdown)" }
    var nextTokenText: String { hidesWaits ? "" : nextToken.map { "next token in \($0.countdown)" } ?? "" }
    var refillCountdown: String { hidesWaits ? "" : refill == .zero ? "full" : refill.countdown }

    /// The last answer as it stands now: a wait that it told goes by with the clock.
    func status(_ glyphs: Glyphs) -> Text? {
        last.map { last in
            let elapsed = last.instant.duration(to: now)
            let text = hidesWaits ? "\(last.decision.status)" : last.decision.brief(after: elapsed, glyphs)
            return (text, last.decision.style)
        }
    }

    /// The same without the words around the wait, but that a success comes `in` it.
    func briefStatus(_ glyphs: Glyphs) -> Text? {
        let shorter = [("retry in ", ""), ("retry ", ""), ("after", "in"), (" fits", "")]
        return status(glyphs).map { text, style in
            (shorter.reduce(text) { $0.replacing($1.0, with: $1.1) }, style)
        }
    }

    /// Where there is no room for both, the wait that matters: the one to the retry, or else the one to the refill.
    var shortStatus: Text {
        guard let error = last?.decision.error else { return (refillCountdown, .dim) }
        if hidesWaits { return ("429", .failure.bold) }
        guard let wait = retry(of: error) else { return ("429 never", .failure.bold) }
        if refill == .zero { return (refillCountdown, .dim) }
        return ("429 " + (wait > .zero ? wait.countdown : "now"), .failure.bold)
    }

    private func retry(of error: Error429) -> Duration? {
        guard let retryAfter = error.retryAfter, let last else { return nil }
        return retryAfter - last.instant.duration(to: now)
    }
}

extension Decision {
    /// The answer in short, so long after it was given.
    func brief(after elapsed: Duration = .zero, _ glyphs: Glyphs) -> String {
        guard let error else { return delay > .zero ? "200 \(glyphs.dot) after \(delay.countdown)" : "200" }
        guard let retryAfter = error.retryAfter else { return "429 \(glyphs.dot) never fits" }
        return "429 \(glyphs.dot) "
            + (retryAfter > elapsed ? "retry in \((retryAfter - elapsed).countdown)" : "retry now")
    }

    fileprivate var style: Style { isAccepted ? .success : .failure.bold }
}

extension Canvas {
    /// A gauge of the tokens and their number after it; gives the column after them.
    @discardableResult
    mutating func write(
        _ state: UserState, row: Int, column: Int, gaugeWidth: Int, tokensWidth: Int, glyphs: Glyphs
    ) -> Int {
        let gauge = Gauge(state.remaining, of: state.tokens, width: gaugeWidth, glyphs: glyphs)
        var column = write(gauge.filled, row: row, column: column, style: .success)
        column = write(gauge.empty, row: row, column: column, style: .dim)
        let tokens = "\(state.remaining)/\(state.tokens)".rightAligned(in: tokensWidth)
        let style = state.remaining > 0 ? Style.title : .failure.bold
        return write(tokens, row: row, column: column + 2, style: style)
    }

    /// A text at the row's right end.
    mutating func writeRight(_ text: UserState.Text?, row: Int) {
        guard let (text, style) = text else { return }
        write(text, row: row, column: size.columns - 1 - text.width, style: style)
    }
}
