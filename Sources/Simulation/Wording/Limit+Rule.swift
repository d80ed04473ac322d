public import RateLimiter
import ScenarioLanguage

extension Limit {
    /// By what rule it decides, as a sentence.
    public var ruleInWords: String {
        let all = "\(tokens.grouped) token\(tokens == 1 ? "" : "s")"
        let time = time.words
        return switch policy {
        case .fixedWindow:
            "The first success opens a window of \(time) that has \(all); when it is over, the bucket is full again."
        case .alignedWindow: "Every \(time) on the clock a new window begins, and each has \(all)."
        case .slidingLog:
            "Each token that is taken counts until it is \(time) old, and no more than \(tokens.grouped) count at once."
        case .slidingCounter:
            "The tokens of this window of \(time) count whole, those of the one before by the part of it that the last "
                + "\(time) still cover; no more than \(tokens.grouped) count at once."
        case .tokenBucket:
            "The bucket holds \(all) and refills evenly, all of it in \(time); a request needs its tokens there."
        case .gcra:
            "Each token moves the theoretical arrival time on by its share of \(time), \(all) by all of it; a request may "
                + "bring it no further ahead of the clock than that."
        case .leakyBucket:
            "Requests wait in a queue with \(tokens.grouped) place\(tokens == 1 ? "" : "s") that is served evenly, all of it in "
                + "\(time); where it is full they are rejected."
        }
    }
}
