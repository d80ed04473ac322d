extension Statement: CustomStringConvertible {
    /// The statement as a line of the language, without its end; reading it gives the same statement.
    public var description: String {
        switch self {
        case .settings(let fields): line(.settings, fields.map(\.description))
        case .user(let keys): line(.user, keys.map(\.asKey))
        case .request(let request): line(.request, [request.description])
        case .client(let client): line(.client, [client.description])
        case .stop(let who): line(.stop, who.words)
        case .advance(.by(let duration)): line(.advance, [duration.scenarioText])
        case .advance(.toRefill(let key)): line(.advance, ["to refill"] + (key.map { [$0.asKey] } ?? []))
        case .advance(.toServed(let key)): line(.advance, ["to served"] + (key.map { [$0.asKey] } ?? []))
        case .expect(let expectation): line(.expect, [expectation.description])
        case .heading(let text): line(.heading, [text.quoted])
        case .say(let text): line(.say, [text.quoted])
        case .ask(let question):
            line(.ask, ([question.text] + question.choices).map(\.quoted) + ["answer \(question.answer)"])
        case .why(let choice, let text): line(.why, ["\(choice)", text.quoted])
        case .task(let text): line(.task, [text.quoted])
        case .hint(let text): line(.hint, [text.quoted])
        case .solved(let goal): line(.solved, [goal.description])
        case .show(let shown): line(.show, [shown.rawValue])
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
        case .seed(let seed): "seed=\(seed)"
        }
    }
}

extension Who {
    /// The users as the language writes them.
    var words: [String] {
        switch self {
        case .all: [Keyword.all.rawValue]
        case .keys(let keys): keys.map(\.asKey)
        }
    }
}

extension Request: CustomStringConvertible {
    /// The request as the language writes it after its keyword: `user001 x98 every 7.2s cost 3 expect 200`.
    public var description: String {
        var words = who.words
        if rounds != 1 { words.append("x\(rounds)") }
        if interval != .zero { words.append("every \(interval.scenarioText)") }
        if cost != 1 { words.append("cost \(cost)") }
        if let expected { words.append("expect \(expected.rawValue)") }
        return words.joined(separator: " ")
    }
}

extension Question.Answer: CustomStringConvertible {
    /// The answer as the language writes it: `2`, `54m`.
    public var description: String {
        switch self {
        case .choice(let number, _): "\(number)"
        case .count(let count): "\(count)"
        case .duration(let duration): duration.scenarioText
        }
    }
}

extension Goal: CustomStringConvertible {
    /// The goal as the language writes it after its keyword: `user001 tokens=0 within 2s requests 20`.
    public var description: String {
        expectation.description + (time.map { " within \($0.scenarioText)" } ?? "")
            + (requests.map { " requests \($0)" } ?? "")
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
        case .waiting(let count): "waiting=\(count)"
        }
    }
}

extension String {
    /// The text as an API key of the language, in quotes where it needs them.
    fileprivate var asKey: String {
        let isBare = isAPIKey && !utf8.contains { " \"#".utf8.contains($0) }
        return isBare && Word(text: self, isQuoted: false, column: 1).isPlain ? self : quoted
    }
}
