import ScenarioLanguage

extension Int {
    /// A number as a person types it, `3240` or `3,240`; nil where it is none or too large.
    init?(typed text: String) {
        guard let digits = text.withoutSpaces.withoutThousands else { return nil }
        self.init(digits: digits)
    }
}

extension Duration {
    /// A duration as a person types it: `54:00`, `1:02:03`, `54 min`, `0.9h`, `1 hour 5 minutes`, `3,240 sec`; a bare
    /// number is seconds. Nil where it is none, finer than a nanosecond or longer than the clock can hold.
    init?(typed text: String) {
        let text = text.lowercased().withoutSpaces
        guard let duration = text.contains(":") ? Duration(countdown: text) : Duration(withUnits: text) else {
            return nil
        }
        self = duration
    }

    /// A duration in units by their names or the language's.
    private init?(withUnits text: String) {
        var text = text[...]
        var language = ""
        while !text.isEmpty {
            let number = text.prefix { !$0.isLetter }
            let name = text.dropFirst(number.count).prefix(while: \.isLetter)
            text = text.dropFirst(number.count + name.count)
            guard let digits = String(number).withoutThousands else { return nil }
            language += digits + (unitNames.first { $0.names.contains(String(name)) }?.unit ?? String(name))
        }
        guard let duration = try? Duration(scenario: language) else { return nil }
        self = duration
    }

    /// A duration as a countdown shows it, in minutes and seconds or hours, too.
    private init?(countdown text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.count <= 6 ? Int(digits: $0) : nil }
        guard 2...3 ~= parts.count, numbers.count == parts.count,
            zip(parts, numbers).dropFirst().allSatisfy({ $0.count == 2 && $1 < 60 })
        else { return nil }
        self = .seconds(numbers.reduce(0) { $0 * 60 + $1 })
    }
}

/// The language's units by the names that people give them.
private let unitNames: [(unit: String, names: Set<String>)] = [
    ("d", ["day", "days"]), ("h", ["hr", "hrs", "hour", "hours"]), ("m", ["min", "mins", "minute", "minutes"]),
    ("s", ["sec", "secs", "second", "seconds"]), ("ms", ["msec", "millisecond", "milliseconds"]),
]

extension String {
    fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }

    /// A number without the commas before each three digits of its whole part; nil where a comma stands elsewhere.
    fileprivate var withoutThousands: String? {
        guard contains(",") else { return self }
        let whole = prefix { $0 != "." }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, 1...3 ~= first.count, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
            return nil
        }
        return groups.joined() + dropFirst(whole.count)
    }
}
