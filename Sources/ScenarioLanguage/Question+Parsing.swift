extension Question {
    init(_ reader: inout WordReader) throws(Diagnostic) {
        let text = try reader.text("a question", before: .answer)
        self.init(text, answer: reader.takes(.answer) ? try Answer(typed: &reader) : try Answer(chosen: &reader))
    }
}

extension Question.Answer {
    fileprivate init(typed reader: inout WordReader) throws(Diagnostic) {
        let word = reader.current
        if let word, !word.isQuoted, word.text.isDigits {
            _ = reader.take()
            self = .count(try reader.count(word, word.text[...]))
        } else {
            self = .duration(try reader.duration(or: "a count"))
        }
    }

    fileprivate init(chosen reader: inout WordReader) throws(Diagnostic) {
        var choices: [String] = []
        while choices.count < 2 || !reader.takes(.answer) {
            guard choices.count < 2 || reader.current != nil else {
                let misspelt = choices[choices.count - 2]
                throw reader.unexpected(nil, "a choice or `answer`", misspelt: misspelt, nearest: ["answer"])
            }
            let word = reader.current
            let choice = try reader.text("a choice (two at least)", before: .answer)
            guard !choices.contains(where: { $0.utf8.elementsEqual(choice.utf8) }) else {
                throw reader.unexpected(word, "each choice once")
            }
            choices.append(choice)
        }
        let word = reader.current
        let number = try reader.positive()
        guard choices.indices.contains(number - 1) else {
            throw reader.unexpected(word, "the number of a choice, 1 to \(choices.count)")
        }
        self = .choice(number, of: choices)
    }
}
