extension Statement {
    /// Reads a line of a scenario; nil where it is blank or holds a comment alone.
    public init?(_ line: SourceLine) throws(Diagnostic) {
        var reader = try WordReader(line)
        guard let word = reader.take() else { return nil }
        guard let keyword = word.keyword, Keyword.statements.contains(keyword) else {
            let names = Keyword.statements.map(\.rawValue)
            throw reader.unexpected(word, "a statement (\(names.joined(separator: ", ")))", nearest: names)
        }
        try self.init(keyword, &reader)
        if let word = reader.current {
            throw reader.unexpected(word, "the end of the line")
        }
    }

    /// The same for a line that was typed.
    public init?(line: String) throws(Diagnostic) {
        try self.init(SourceLine(line))
    }

    private init(_ keyword: Keyword, _ reader: inout WordReader) throws(Diagnostic) {
        switch keyword {
        case .settings: self = .settings(try reader.list { reader throws(Diagnostic) in try reader.field() })
        case .user: self = .user(try reader.keys())
        case .request: self = .request(try Request(&reader))
        case .client: self = .client(try Client(&reader))
        case .stop: self = .stop(try Who(&reader))
        case .advance: self = .advance(try Advance(&reader))
        case .expect: self = .expect(try Expectation(&reader))
        case .heading: self = .heading(try reader.text("a heading"))
        case .say: self = .say(try reader.text("a caption"))
        case .ask: self = .ask(try Question(&reader))
        case .why: self = .why(choice: try reader.positive(), try reader.text("what is told of that choice"))
        case .task: self = .task(try reader.text("what is to be brought about"))
        case .hint: self = .hint(try reader.text("a hint"))
        case .solved: self = .solved(try Goal(&reader))
        case .show: self = .show(try Shown(&reader))
        case .answer, .all, .every, .cost, .retry, .jitter, .to, .refill, .served, .after, .backoff, .full, .within,
            .requests:
            preconditionFailure("\(keyword) begins no statement")
        }
    }
}

extension Who {
    init(_ reader: inout WordReader) throws(Diagnostic) {
        self = reader.takes(.all) ? .all : .keys(try reader.keys(or: .all))
    }
}

extension Request {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        self.init(try Who(&reader))
        var modifiers = ["x98", Keyword.every.rawValue, Keyword.cost.rawValue]
        while let word = try reader.modifier(of: &modifiers, or: .expect) {
            if let digits = word.roundsDigits {
                rounds = try reader.count(word, digits, in: 1...Int.max)
            } else if word.keyword == .every {
                interval = try reader.duration()
            } else if word.keyword == .cost {
                cost = try reader.positive()
            } else {
                expected = try Outcome(&reader)
                return
            }
        }
    }
}

extension Outcome {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        let word = reader.take()
        guard let word, !word.isQuoted, let outcome = Outcome.allCases.first(where: { "\($0.rawValue)" == word.text })
        else { throw reader.unexpected(word, "200 or 429") }
        self = outcome
    }
}

extension Advance {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        guard reader.takes(.to) else {
            self = .by(try reader.duration(or: "`to refill`, `to served`", nearest: ["to"]))
            return
        }
        let word = reader.take()
        let goals: [Keyword] = [.refill, .served]
        guard let goal = word?.keyword, goals.contains(goal) else {
            throw reader.unexpected(word, "`refill` or `served`", nearest: goals.map(\.rawValue))
        }
        let key = reader.current == nil ? nil : try reader.key()
        self = goal == .refill ? .toRefill(key) : .toServed(key)
    }
}

extension Expectation {
    fileprivate init(_ reader: inout WordReader, before ends: [Keyword] = []) throws(Diagnostic) {
        let apiKey = try reader.key()
        var properties: [Property] = []
        repeat {
            properties.append(try reader.property(or: properties.isEmpty ? [] : ends))
        } while reader.current != nil && !ends.contains { $0 == reader.current?.keyword }
        self.init(apiKey, properties)
    }
}

extension Goal {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        let expectation = try Expectation(&reader, before: [.within, .requests])
        let time = reader.takes(.within) ? try reader.duration() : nil
        self.init(expectation, within: time, requests: reader.takes(.requests) ? try reader.positive() : nil)
    }
}

extension Shown {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        let word = reader.take()
        let names = Self.allCases.map(\.rawValue)
        guard let word, !word.isQuoted, let shown = Self(rawValue: word.text) else {
            throw reader.unexpected(word, names.joined(separator: ", "), nearest: names)
        }
        self = shown
    }
}
