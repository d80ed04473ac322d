import RateLimiter
import ScenarioLanguage

/// What the word that is being typed at the prompt can become.
struct Completion {
    /// The texts that may stand there, in the order to show them.
    let candidates: [String]
    private let word: Substring

    /// The completions of a line's last word, API keys among them where one may stand there.
    init(_ line: Substring, apiKeys: [String]) {
        let word = line.suffix(while: { $0 != " " && $0 != "\t" })
        let before = line.dropLast(word.count).split { $0 == " " || $0 == "\t" }
        self.word = word
        candidates = Self.texts(after: before, apiKeys: apiKeys).filter { $0.hasPrefix(word) }
    }

    /// What all candidates go on with after the word; a space where there is one candidate that is whole.
    var addition: String {
        guard let first = candidates.first else { return "" }
        if candidates.count == 1 { return first.dropFirst(word.count) + (first.hasSuffix("=") ? "" : " ") }
        let common = candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
        return String(common.dropFirst(word.count))
    }

    private static let fields = ["tokens=", "time="] + Policy.allCases.map { "policy=\($0.rawValue)" } + ["seed="]
    private static let properties = [
        "tokens=", "accepted=", "rejected=", "refill=", "retry=", "delay=", "waiting=",
    ]

    private static func texts(after words: [Substring], apiKeys: [String]) -> [String] {
        guard let first = words.first else { return Keyword.statements.map(\.rawValue) }
        let keys = apiKeys.map { String(Statement.user([$0]).description.dropFirst(Keyword.user.rawValue.count + 1)) }
        switch Keyword(rawValue: String(first)) {
        case .settings: return fields
        case .request:
            switch words.last {
            case "expect": return ["200", "429"]
            case "cost", "every": return []
            default: break
            }
            let modifiers =
                words.count == 1 ? ["all"] : ["every", "cost", "expect"].filter { !words.contains($0[...]) }
            return modifiers + keys
        case .client: return client(after: words, keys)
        case .stop: return (words.count == 1 ? ["all"] : []) + keys
        case .advance: return words.count == 1 ? ["to"] : words.count == 2 ? ["refill", "served"] : keys
        case .expect: return words.count == 1 ? keys : properties
        case .solved: return words.count == 1 ? keys : properties + (words.count > 2 ? ["within", "requests"] : [])
        case .show: return Shown.allCases.map(\.rawValue)
        default: return []
        }
    }

    private static func client(after words: [Substring], _ keys: [String]) -> [String] {
        switch words.last {
        case "retry": return ["after", "backoff"]
        case "jitter": return ["full"]
        case "cost", "every", "backoff", "to": return []
        default: break
        }
        if words.count == 1 { return ["all"] + keys }
        let modifiers = ["every", "cost", "retry"].filter { !words.contains($0[...]) }
        guard words.contains("retry") else { return modifiers + keys }
        return (words.dropLast().last == "backoff" ? ["to"] : [])
            + (words.contains("jitter") ? [] : ["jitter"]) + modifiers
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> String {
        String(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }
}

extension Substring {
    fileprivate func suffix(while belongs: (Character) -> Bool) -> Substring {
        self[(lastIndex { !belongs($0) }.map { index(after: $0) } ?? startIndex)...]
    }
}
