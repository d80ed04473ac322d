import RateLimiter
import Screen
import Simulation

/// Where the parts of a user's row stand. It leans on the limit alone, so that no column jumps when a number grows.
struct UserColumns {
    static let margin = 2
    private static let gap = 2

    let width: Int
    /// Whether the rejections matter most.
    private let isByRejections: Bool
    let key: Int
    let tokens: Int
    /// The widest countdown.
    let wait: Int
    /// The widest countdown to a token more, nil where all tokens come at once.
    private let tokenWait: Int?

    init(_ model: Model) {
        let limit = model.simulator.limit
        width = model.size.columns
        isByRejections = model.userList.order == .rejected
        key = min(model.keyWidth, max(8, width / 4))
        tokens = "\(limit.tokens)/\(limit.tokens)".count
        let longest = limit.policy == .slidingCounter ? limit.time * 2 : limit.time
        tokenWait =
            switch limit.policy {
            case .fixedWindow, .alignedWindow: nil
            case .slidingLog, .slidingCounter: longest.countdown.count
            case .tokenBucket, .gcra, .leakyBucket: (limit.time / limit.tokens).countdown.count
            }
        wait = max(limit.time.countdown.count, longest.countdown.count)
    }

    var refill: Int { "full in ".count + wait }
    var status: Int { "429 · retry in ".count + wait }
    var shortStatus: Int { "429 ".count + wait }
    var briefStatus: Int { "429 · ".count + wait }
    var counts: Int { Self.accepted + Self.gap + Self.rejected }

    /// The accepted and the rejected, each with its word, up to 99,999 without a jump.
    static let accepted = 8
    static let rejected = 14

    var gauge: Int { Self.margin + key + Self.gap }

    /// The width that a user's two lines need.
    var roomyWidth: Int { Self.margin + refill + Self.gap + counts + Self.gap + status + 1 }

    /// What the wait for a token more takes with the gap before it: 0 where there is none, or no room for it in a user's
    /// second line.
    var nextToken: Int {
        guard let tokenWait else { return 0 }
        let width = "next token in ".count + tokenWait + Self.gap
        return roomyWidth - Self.margin + gauge + width <= self.width ? width : 0
    }

    /// What one line shows after the gauge and the tokens.
    enum Tail {
        case none, short, rejected, rejectedAndShort, full, counted
    }

    /// As much as leaves the gauge a width that can be read, or where there is no gauge, leaves the tokens uncut.
    var tail: Tail {
        if gaugeWidth(.counted) >= 20 { return .counted }
        if isByRejections, gaugeWidth(.rejectedAndShort) >= 6 { return .rejectedAndShort }
        if isByRejections, gaugeWidth(.rejected) >= 0 { return .rejected }
        if gaugeWidth(.full) >= 6 { return .full }
        return gaugeWidth(.short) >= 0 ? .short : .none
    }

    /// What is left for the gauge of a user's one line.
    func gaugeWidth(_ tail: Tail) -> Int {
        let rest =
            switch tail {
            case .none: 0
            case .short: shortStatus + Self.gap
            case .rejected: Self.rejected + Self.gap
            case .rejectedAndShort: Self.rejected + Self.gap + shortStatus + Self.gap
            case .full: refill + Self.gap + status + Self.gap
            case .counted: refill + Self.gap + counts + Self.gap + status + Self.gap
            }
        return width - 1 - rest - tokens - Self.gap - gauge
    }

    /// How many answers a trace of the latest ones shows.
    var trace: Int { min(32, width / 3) }

    /// What is left for the gauge of a user's two lines.
    var roomyGaugeWidth: Int { width - 1 - tokens - Self.gap - gauge }
}
