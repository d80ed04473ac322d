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
        case .advance: self = .advance(try Advance(&reader))
        case .expect: self = .expect(try Expectation(&reader))
        case .heading: self = .heading(try reader.text("a heading"))
        case .say: self = .say(try reader.text("a caption"))
        case .ask: self = .ask(try Question(&reader))
        case .task: self = .task(try reader.text("what is to be brought about"))
        case .solved: self = .solved(try Expectation(&reader))
        case .answer, .all, .every, .cost, .to, .refill: preconditionFailure("\(keyword) begins no statement")
        }
    }
}

extension Request {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        self.init(reader.takes(.all) ? .all : .keys(try reader.keys(or: .all)))
        var modifiers = ["x98", Keyword.every.rawValue, Keyword.cost.rawValue]
        while let word = reader.take() {
            guard word.keyword != .expect else {
                expected = try Outcome(&reader)
                return
            }
            let modifier = word.roundsDigits == nil ? word.text : "x98"
            guard !word.isQuoted, let index = modifiers.firstIndex(of: modifier) else {
                let names = modifiers + [Keyword.expect.rawValue]
                throw reader.unexpected(
                    word, "\(names.joined(separator: ", ")) or the end of the line", nearest: names)
            }
            modifiers.remove(at: index)
            if let digits = word.roundsDigits {
                rounds = try reader.count(word, digits, in: 1...Int.max)
            } else if word.keyword == .every {
                interval = try reader.duration()
            } else {
                cost = try reader.positive()
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
            self = .by(try reader.duration(or: "`to refill`", nearest: ["to"]))
            return
        }
        let word = reader.current
        guard reader.takes(.refill) else { throw reader.unexpected(word, "`refill`", nearest: ["refill"]) }
        self = .toRefill(reader.current == nil ? nil : try reader.key())
    }
}

extension Expectation {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        let apiKey = try reader.key()
        self.init(apiKey, try reader.list { reader throws(Diagnostic) in try reader.property() })
    }
}

extension Question {
    fileprivate init(_ reader: inout WordReader) throws(Diagnostic) {
        let text = try reader.text("a question", before: .answer)
        var choices: [String] = []
        while choices.count < 2 || !reader.takes(.answer) {
            guard choices.count < 2 || reader.current != nil else {
                let misspelt = choices[choices.count - 2]
                throw reader.unexpected(nil, "a choice or `answer`", misspelt: misspelt, nearest: ["answer"])
            }
            choices.append(try reader.text("a choice (two at least)", before: .answer))
        }
        let word = reader.current
        let answer = try reader.positive()
        guard choices.indices.contains(answer - 1) else {
            throw reader.unexpected(word, "the number of a choice, 1 to \(choices.count)")
        }
        self.init(text, choices: choices, answer: answer)
    }
}
