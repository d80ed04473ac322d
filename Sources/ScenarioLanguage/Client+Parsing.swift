extension Client {
    init(_ reader: inout WordReader) throws(Diagnostic) {
        self.init(try Who(&reader))
        var modifiers = ["x98", Keyword.every.rawValue, Keyword.cost.rawValue, Keyword.retry.rawValue]
        while reader.current?.keyword != .jitter, let word = try reader.modifier(of: &modifiers) {
            if let digits = word.roundsDigits {
                count = try reader.count(word, digits, in: 1...Int.max)
            } else if word.keyword == .every {
                calls = try Calls(&reader)
            } else if word.keyword == .cost {
                cost = try reader.positive()
            } else {
                retry = try Retry(&reader)
            }
        }
        guard reader.current == nil else {
            let expected =
                retry == nil ? "`retry` and its wait before it" : "`jitter` once, right after the wait of a `retry`"
            throw reader.unexpected(reader.current, expected)
        }
    }
}

extension Client.Calls {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        guard let word = reader.current, !word.isQuoted, word.text.utf8.first == UInt8(ascii: "~") else {
            self = .every(try reader.wait(or: "`~10s` for random gaps"))
            return
        }
        _ = reader.take()
        let mean = try reader.duration(word, word.text.dropFirst())
        guard mean > .zero else { throw reader.unexpected(word, "a duration that is more than 0") }
        self = .random(mean: mean)
    }
}

extension Client.Retry {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        let wait = try Client.Wait(&reader)
        self.init(wait, jitter: reader.takes(.jitter) ? try Client.Jitter(&reader) : nil)
    }
}

extension Client.Wait {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        if reader.takes(.after) {
            self = .after
        } else if reader.takes(.backoff) {
            let first = try reader.wait()
            guard reader.takes(.to) else {
                self = .backoff(first, most: nil)
                return
            }
            let word = reader.current
            let most = try reader.duration()
            guard most >= first else {
                throw reader.unexpected(word, "a duration no less than the first wait, \(first.scenarioText)")
            }
            self = .backoff(first, most: most)
        } else {
            self = .fixed(try reader.wait(or: "`after`, `backoff 1s`", nearest: ["after", "backoff"]))
        }
    }
}

extension Client.Jitter {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        let word = reader.take()
        if word?.keyword == .full {
            self = .full
            return
        }
        guard let word, !word.isQuoted, word.text.utf8.last == UInt8(ascii: "%"),
            let percent = Int(digits: word.text.dropLast()), 1...100 ~= percent
        else { throw reader.unexpected(word, "a share such as 20%, 1% to 100%, or `full`", nearest: ["full"]) }
        self = .percent(percent)
    }
}

extension WordReader {
    /// A duration that is more than 0; instead of it there may be `other`, of which `nearest` may be misspelt.
    fileprivate mutating func wait(
        or other: String? = nil, nearest: [String] = []
    ) throws(Diagnostic) -> Duration {
        let word = current
        let duration = try duration(or: other, nearest: nearest)
        guard duration > .zero else { throw unexpected(word, "a duration that is more than 0") }
        return duration
    }
}
