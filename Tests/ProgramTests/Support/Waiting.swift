import Foundation

/// Asks until there is an answer; past the limit that is an error, which `state` tells more of.
@discardableResult
func wait<Answer>(
    for what: String, limit: Duration = .seconds(60), state: () -> String = { "" }, _ answer: () throws -> Answer?
) throws -> Answer {
    let end = ContinuousClock.now.advanced(by: limit)
    while true {
        if let answer = try answer() { return answer }
        guard ContinuousClock.now < end else { throw TimedOut(description: "waited in vain for \(what)\n\(state())") }
        // The shortest pause that leaves the processor to what is waited for.
        poll(nil, 0, 5)
    }
}

struct TimedOut: Error, CustomStringConvertible {
    let description: String
}
