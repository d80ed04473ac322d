import RateLimiter

extension WordReader {
    // MARK: - Keys and texts

    /// API keys up to the line's end or, where one may stand instead of them, to a word with a meaning of its own.
    mutating func keys(or keyword: Keyword? = nil) throws(Diagnostic) -> [String] {
        var keys = [try key(or: keyword)]
        // Keys are equal where their bytes are, which is not so for strings.
        var seen: Set<[UInt8]> = []
        while let word = current, keyword == nil || word.isPlain {
            if seen.isEmpty { seen.insert(Array(keys[0].utf8)) }
            let key = try key(or: keyword)
            guard seen.insert(Array(key.utf8)).inserted else { throw unexpected(word, "each API key once") }
            keys.append(key)
        }
        return keys
    }

    mutating func key(or keyword: Keyword? = nil) throws(Diagnostic) -> String {
        var expected: String { keyword.map { "an API key or `\($0.rawValue)`" } ?? "an API key" }
        guard let word = take() else { throw unexpected(nil, expected) }
        guard word.isPlain else {
            throw unexpected(word, "\(expected) (a key of that name needs quotes around it: \(word.text.quoted))")
        }
        guard !word.text.isEmpty else { throw unexpected(word, "an API key that is not empty") }
        guard !word.text.hasControl else { throw unexpected(word, "an API key without control characters") }
        return word.text
    }

    /// A text; `keyword`, where one may stand after it, is none without quotes.
    mutating func text(_ meaning: String, before keyword: Keyword? = nil) throws(Diagnostic) -> String {
        guard let word = take() else { throw unexpected(nil, meaning) }
        guard keyword == nil || word.keyword != keyword else {
            throw unexpected(word, "\(meaning); as a text it needs quotes around it")
        }
        guard !word.text.unicodeScalars.contains(where: { $0.isControl && $0 != "\n" }) else {
            throw unexpected(word, #"\#(meaning) without control characters but for \n"#)
        }
        return word.text
    }

    // MARK: - Counts and durations

    /// A bare word that is a number, 1 or more.
    mutating func positive() throws(Diagnostic) -> Int {
        let word = take()
        guard let word, !word.isQuoted else { throw unexpected(word, "a number, 1 or more") }
        return try count(word, word.text[...], in: 1...Int.max)
    }

    func count(
        _ word: Word, _ digits: Substring, in range: ClosedRange<Int> = 0...Int.max
    ) throws(Diagnostic) -> Int {
        let isNumber = digits.isDigits
        guard isNumber, let count = Int(digits), range.contains(count) else {
            let isTooBig = isNumber && Int(digits) == nil
            let most = range.upperBound < Int.max || isTooBig ? "to \(range.upperBound)" : "or more"
            throw unexpected(word, "a number, \(range.lowerBound) \(most)")
        }
        return count
    }

    mutating func duration(or other: String? = nil, nearest: [String] = []) throws(Diagnostic) -> Duration {
        let word = take()
        guard let word, !word.isQuoted else { throw unexpected(word, Self.expectedDuration(or: other)) }
        return try duration(word, word.text[...], or: other, nearest: nearest)
    }

    /// The duration in a part of a word; instead of it there may be `other`, of which `nearest` may be misspelt.
    func duration(
        _ word: Word, _ text: Substring, or other: String? = nil, nearest: [String] = []
    ) throws(Diagnostic) -> Duration {
        do throws(Duration.Malformed) {
            return try Duration(scenario: text)
        } catch {
            let expected =
                switch error {
                case .text: Self.expectedDuration(or: other)
                case .tooFine: "a duration in whole nanoseconds"
                case .tooLong: "a duration that the clock can hold (2^63 - 1 ns, about 292 years)"
                }
            let isNumber = text.first?.isNumber == true
            throw unexpected(word, expected, misspelt: String(text), nearest: isNumber ? [] : nearest)
        }
    }

    private static func expectedDuration(or other: String?) -> String {
        (other.map { "\($0) or " } ?? "") + "a duration such as 90, 1.5s, 250ms, 1h30m"
    }

    // MARK: - Names with values

    mutating func field() throws(Diagnostic) -> Field {
        let (word, name, value) = try assignment(["tokens", "time", "policy", "seed"])
        switch name {
        case "tokens": return .tokens(try count(word, value, in: Limit.tokenRange))
        case "time":
            let time = try duration(word, value)
            guard time > .zero else { throw unexpected(word, "a time that is more than 0") }
            return .time(time)
        case "seed": return .seed(try count(word, value))
        default:
            guard let policy = Policy(rawValue: String(value)) else {
                let names = Policy.allCases.map(\.rawValue)
                let expected = "a policy (\(names.joined(separator: ", ")))"
                throw unexpected(word, expected, misspelt: String(value), nearest: names)
            }
            return .policy(policy)
        }
    }

    /// A property; instead of it there may be one of `keywords`.
    mutating func property(or keywords: [Keyword] = []) throws(Diagnostic) -> Property {
        let names = ["tokens", "accepted", "rejected", "refill", "retry", "delay", "waiting"]
        let (word, name, value) = try assignment(names, or: keywords)
        return switch name {
        case "tokens": .tokens(try count(word, value))
        case "accepted": .accepted(try count(word, value))
        case "rejected": .rejected(try count(word, value))
        case "refill": .refill(try duration(word, value))
        case "retry": .retry(value == "never" ? nil : try duration(word, value, or: "`never`", nearest: ["never"]))
        case "delay": .delay(try duration(word, value))
        default: .waiting(try count(word, value))
        }
    }

    /// A bare word `name=value` with one of these names; instead of it there may be one of `keywords`.
    private mutating func assignment(
        _ names: [String], or keywords: [Keyword] = []
    ) throws(Diagnostic) -> (word: Word, name: String, value: Substring) {
        let candidates = names.map { $0 + "=" } + keywords.map(\.rawValue)
        let word = take()
        let text = word?.text[...] ?? ""
        let name = text.prefix { $0 != "=" }
        guard let word, !word.isQuoted, names.contains(String(name)), name.endIndex < text.endIndex else {
            throw unexpected(
                word, candidates.joined(separator: ", "), misspelt: keywords.isEmpty ? name + "=" : String(text),
                nearest: candidates)
        }
        return (word, String(name), text[text.index(after: name.endIndex)...])
    }
}
