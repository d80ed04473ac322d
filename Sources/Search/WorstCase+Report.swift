import RateLimiter
import ScenarioLanguage
public import Simulation
import TextLayout

extension [WorstCase] {
    /// Writes the table that a person reads, and for each policy in it why that is so.
    public func writeText(to output: Output) {
        let titles = ["policy", "limit", "span", "at worst", "above the limit"]
        let rows = map { worst in
            [
                worst.limit.policy.rawValue, worst.limit.limitInWords, worst.span.words, worst.most.grouped,
                (worst.most - Int128(worst.limit.tokens)).grouped,
            ]
        }
        for line in TextTable(titles: titles, rows: rows).lines { output.append(line + "\n") }
        output.append("\n")
        for policy in Policy.allCases where contains(where: { $0.limit.policy == policy }) {
            output.append("\(policy.rawValue): \(policy.worstReason)\n")
        }
    }

    /// Writes them as one JSON object on a line.
    public func writeJSON(to output: Output) {
        let objects = map { worst in
            #"{"policy":\#(worst.limit.policy.rawValue.json),"tokens":\#(worst.limit.tokens),"#
                + #""time":\#(worst.limit.time.decimalSeconds),"span":\#(worst.span.decimalSeconds),"#
                + #""most":\#(worst.most),"witness":\#(worst.script?.json ?? "null")}"#
        }
        output.append(#"{"worst":[\#(objects.joined(separator: ","))]}"# + "\n")
    }
}

extension Policy {
    /// Why a user can take more than N tokens within a span, or can't.
    fileprivate var worstReason: String {
        switch self {
        case .fixedWindow:
            "One token opens a window, its others can all be taken in its last moment, and a new window right after."
        case .alignedWindow:
            "A window's tokens can all be taken in its last moment, and those of the next right after."
        case .slidingLog:
            "Every taken token counts for the limit's whole time, so only a longer span can hold more than the limit."
        case .slidingCounter:
            "It counts as if a window's tokens had been taken evenly, and they can all be taken in its last moment."
        case .tokenBucket:
            "A full bucket can be emptied at once, and what drips in during the rest of the span be taken too."
        case .gcra:
            "A whole burst conforms at once, and one more request for every emission interval in the rest of the span."
        case .leakyBucket:
            "An empty queue takes a whole bucket at once, and one more for each that is served in the rest of the span."
        }
    }
}
