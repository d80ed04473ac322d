public import ScenarioLanguage

/// What someone answered to a question of a lesson.
public enum Response: Hashable, Sendable {
    /// One of its choices, from 1.
    case chose(Int)
    /// What was typed, by its value.
    case typed(Reply)

    /// The number by which a `why` is told of it.
    var reasonNumber: Int { if case .chose(let choice) = self { choice } else { 1 } }
}

extension Response: CustomStringConvertible {
    /// The answer in short: a choice's number, or what was typed in full.
    public var description: String {
        switch self {
        case .chose(let choice): "\(choice)"
        case .typed(let reply): "\(reply)"
        }
    }
}

extension Question {
    /// The right answer.
    public var rightResponse: Response {
        switch answer {
        case .choice(let choice, _): .chose(choice)
        case .count(let count): .typed(.tokens(count))
        case .duration(let duration): .typed(.wait(duration))
        }
    }

    /// The right answer as it is told: a choice's number, or what was to be typed.
    public var rightText: String { "\(rightResponse)" }

    /// What an answer looks like that is typed, nil where there are choices.
    public var form: String? {
        switch answer {
        case .choice: nil
        case .count: Reply.countForm
        case .duration: Reply.waitForm
        }
    }

    /// Reads an answer that is typed: a choice's number, a count, or a duration; throws where it can't be one.
    public func response(_ text: String) throws(Reply.Malformed) -> Response {
        let response: Response? =
            switch answer {
            case .choice(_, let choices):
                Int(typed: text).flatMap { choices.indices.contains($0 - 1) ? .chose($0) : nil }
            case .count: Int(typed: text).map { .typed(.tokens($0)) }
            case .duration: Duration(typed: text).map { .typed(.wait($0)) }
            }
        guard let response else {
            throw Reply.Malformed(description: form.map { "expected \($0)" } ?? "choose 1 to \(choices.count)")
        }
        return response
    }

    /// Whether it may be answered so.
    func takes(_ response: Response) -> Bool {
        switch (response, answer) {
        case (.chose(let choice), .choice(_, let choices)): choices.indices.contains(choice - 1)
        case (.typed(.tokens), .count), (.typed(.wait), .duration): true
        default: false
        }
    }

    /// An answer in words: a choice's own, or what was typed.
    func words(for response: Response) -> String {
        switch response {
        case .chose(let choice): choices[choice - 1]
        case .typed(let reply): "\(reply)"
        }
    }
}
