extension Statement: CustomStringConvertible {
    /// The statement as a line of the language, without its end; reading it gives the same statement.
    public var description: String {
        switch self {
        case .settings(let fields): line(.settings, fields.map(\.description))
        case .user(let keys): line(.user, keys.map(\.asKey))
        case .request(let request): line(.request, [request.description])
        case .advance(.by(let duration)): line(.advance, [duration.scenarioText])
        case .advance(.toRefill(let key)): line(.advance, ["to refill"] + (key.map { [$0.asKey] } ?? []))
        case .expect(let expectation): line(.expect, [expectation.description])
        case .heading(let text): line(.heading, [text.quoted])
        case .say(let text): line(.say, [text.quoted])
        case .ask(let question):
            line(.ask, ([question.text] + question.choices).map(\.quoted) + ["answer \(question.answer)"])
        case .task(let text): line(.task, [text.quoted])
        case .solved(let expectation): line(.solved, [expectation.description])
        }
    }

    private func line(_ keyword: Keyword, _ words: [String]) -> String {
        ([keyword.rawValue] + words).joined(separator: " ")
    }
}

extension Field: CustomStringConvertible {
    /// The field as the language writes it: `tokens=100`.
    public var description: String {
        switch self {
        case .tokens(let count): "tokens=\(count)"
        case .time(let time): "time=\(time.scenarioText)"
        case .policy(let policy): "policy=\(policy.rawValue)"
        }
    }
}

extension Request: CustomStringConvertible {
    /// The request as the language writes it after its keyword: `user001 x98 every 7.2s cost 3 expect 200`.
    public var description: String {
        var words: [String] = []
        switch who {
        case .all: words.append("all")
        case .keys(let keys): words += keys.map(\.asKey)
        }
        if rounds != 1 { words.append("x\(rounds)") }
        if interval != .zero { words.append("every \(interval.scenarioText)") }
        if cost != 1 { words.append("cost \(cost)") }
        if let expected { words.append("expect \(expected.rawValue)") }
        return words.joined(separator: " ")
    }
}

extension Expectation: CustomStringConvertible {
    /// The expectation as the language writes it after its keyword: `user001 tokens=0 retry=54m`.
    public var description: String {
        ([apiKey.asKey] + properties.map(\.description)).joined(separator: " ")
    }
}

extension Property: CustomStringConvertible {
    /// The property as the language writes it: `retry=54m`.
    public var description: String {
        switch self {
        case .tokens(let count): "tokens=\(count)"
        case .accepted(let count): "accepted=\(count)"
        case .rejected(let count): "rejected=\(count)"
        case .refill(let duration): "refill=\(duration.scenarioText)"
        case .retry(let duration): "retry=\(duration?.scenarioText ?? "never")"
        case .delay(let duration): "delay=\(duration.scenarioText)"
        }
    }
}

extension String {
    /// The text as an API key of the language, in quotes where it needs them.
    fileprivate var asKey: String {
        let isBare = !isEmpty && !unicodeScalars.contains { $0.isControl || " \"#".unicodeScalars.contains($0) }
        return isBare && Word(text: self, isQuoted: false, column: 1).isPlain ? self : quoted
    }
}
