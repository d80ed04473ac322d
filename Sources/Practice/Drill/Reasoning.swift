import RateLimiter
import ScenarioLanguage
import Simulation

/// Why a bucket stands as it does, in the style of `Explanation`.
struct Reasoning {
    let limit: Limit
    let now: Instant
    let memory: Memory
    let left: Int
    let refill: Duration

    /// Why so many tokens are left.
    var whatIsLeft: String {
        "\(state), so \(left) \(left == 1 ? "is" : "are") left"
    }

    private var state: String {
        switch memory {
        case .window(nil, _): "no window is open"
        case .window(.some(let start), _): "\(taken) of \(tokens) tokens were taken in the window \(place(start))"
        case .log(let taken): "\(taken) of \(tokens) tokens were taken within the last \(time)"
        case .counter(let start, let current, let previous, let counted):
            "\(current) of \(tokens) tokens were taken in the window from \(start.clockText)"
                + (previous > 0 ? " and \(counted) of the \(previous) before it still count" : "")
        case .level where refill == .zero: "no token is missing"
        case .level: "a token drips in every \(share) and what is missing takes \(wait)"
        case .arrival(let ahead, _):
            "the theoretical arrival time is \(ahead.exactText) ahead, \(share) for a token"
        case .queue(let taken):
            "a place comes free every \(share) and \(taken) of \(tokens) are taken, a part counting as one"
        }
    }

    /// Why the bucket is whole so much later.
    var whenWhole: String {
        switch memory {
        case .window where refill == .zero:
            limit.policy == .alignedWindow ? "this window has taken nothing" : "no window is open"
        case .window(let start, _):
            "the window \(place(start ?? now)) ends at \(end), so the bucket is whole in \(wait)"
        case .log(0): "no token was taken within the last \(time)"
        case .log: "the newest token is \(time) old at \(end), so the bucket is whole in \(wait)"
        case .counter(_, 0, 0, _): "neither this window nor the one before has taken anything"
        case .counter(_, 0, _, _):
            "the window before took some, which count until this one ends at \(end), so the bucket is whole in \(wait)"
        case .counter:
            "this window took some, which count until the next one ends at \(end), so the bucket is whole in \(wait)"
        case .level where refill == .zero: "no token is missing"
        case .level: "a token drips in every \(share), so what is missing is there in \(wait)"
        case .arrival where refill == .zero: "the theoretical arrival time has passed"
        case .arrival: "the bucket is whole at the theoretical arrival time, which is \(wait) ahead"
        case .queue(0): "the queue is empty"
        case .queue: "a place comes free every \(share), so the queue is empty in \(wait)"
        }
    }

    private var tokens: Int { limit.tokens }
    private var taken: Int { tokens - left }
    private var time: String { limit.time.exactText }
    /// The time that one token is worth.
    private var share: String { (limit.time / limit.tokens).exactText }
    private var wait: String { refill.exactText }
    private var end: String { now.advanced(by: refill).clockText }

    private func place(_ start: Instant) -> String {
        limit.policy == .alignedWindow ? "from \(start.clockText)" : "that opened at \(start.clockText)"
    }
}

extension Duration {
    /// The duration as a countdown where that is exact, else in words.
    fileprivate var exactText: String { isMultiple(of: .seconds(1)) ? countdown : words }
}
