import ScenarioLanguage
import Testing

struct TextLineTests {
    @Test(arguments: [
        ("word", "word"),
        (#""1: the first""#, "1: the first"),
        (#""""#, ""),
        (#"" ""#, " "),
        (#""a # b""#, "a # b"),
        (#""a\nb""#, "a\nb"),
        (#""\"\\\"""#, #""\""#),
        (#""\\n""#, #"\n"#),
        (#"back\slash"#, #"back\slash"#),
        ("request", "request"),
        ("answer", "answer"),
        ("x3", "x3"),
        ("é—😀", "é—😀"),
    ])
    func `case, say and task take a word or a string`(written: String, text: String) throws {
        #expect(try Statement(line: "case \(written)") == .heading(text))
        #expect(try Statement(line: "say \(written)") == .say(text))
        #expect(try Statement(line: "task \(written)") == .task(text))
    }

    @Test(arguments: [
        ("ask q a b answer 1", Question("q", answer: .choice(1, of: ["a", "b"]))),
        ("ask q a b c d answer 4", Question("q", answer: .choice(4, of: ["a", "b", "c", "d"]))),
        ("ask q a b answer 002", Question("q", answer: .choice(2, of: ["a", "b"]))),
        (#"ask "What now?" "200" "429\n" answer 2"#, Question("What now?", answer: .choice(2, of: ["200", "429\n"]))),
        (#"ask "" "" " " answer 1"#, Question("", answer: .choice(1, of: ["", " "]))),
        (#"ask "answer" "answer" b answer 1"#, Question("answer", answer: .choice(1, of: ["answer", "b"]))),
        ("ask request all x3 answer 2", Question("request", answer: .choice(2, of: ["all", "x3"]))),
        ("ask same same other answer 1", Question("same", answer: .choice(1, of: ["same", "other"]))),
        ("ask q \u{E9} e\u{301} answer 1", Question("q", answer: .choice(1, of: ["\u{E9}", "e\u{301}"]))),
    ])
    func `ask takes a question, two choices or more and the right one`(line: String, question: Question) throws {
        #expect(try Statement(line: line) == .ask(question))
    }

    @Test(arguments: [
        ("ask q answer 0", Question.Answer.count(0)), ("ask q answer 0090", .count(90)),
        ("ask q answer 9223372036854775807", .count(.max)), ("ask q answer 54m", .duration(.seconds(3240))),
        ("ask q answer 1.5", .duration(.milliseconds(1500))), ("ask q answer 0s", .duration(.zero)),
    ])
    func `ask without choices takes a count or a duration`(line: String, answer: Question.Answer) throws {
        #expect(try Statement(line: line) == .ask(Question("q", answer: answer)))
    }

    @Test(arguments: [
        ("why 1 no", Statement.why(choice: 1, "no")), (#"why 2 "too\nsoon""#, .why(choice: 2, "too\nsoon")),
        ("hint wait", .hint("wait")), (#"hint "answer""#, .hint("answer")), ("show log", .show(.log)),
        ("show timeline", .show(.timeline)), ("show policies", .show(.policies)), ("show reason", .show(.reason)),
    ])
    func `why, hint and show tell and show`(line: String, statement: Statement) throws {
        #expect(try Statement(line: line) == statement)
    }

    @Test(arguments: [
        "", " ", "\t \t", "#", "# anything", "  # \"open \\ string", "#\u{0}\u{1B}[31m\u{85}", "#request",
    ])
    func `a blank line and a comment are no statement`(line: String) throws {
        #expect(try Statement(line: line) == nil)
    }

    @Test func `a comment holds anything, even bytes that are no text`() throws {
        let line = Array("say a # ".utf8) + [0xFF, 0x80, 0xC3]
        #expect(try Statement(SourceLine(line[...])) == .say("a"))
    }

    @Test(arguments: [
        "\t request \t all\tx2 \t", "request all x2#comment", "request all x2 # expect 429", "request all x2\t#",
    ])
    func `spaces, tabs and comments stand around words`(line: String) throws {
        #expect(try Statement(line: line) == .request(Request(.all, rounds: 2)))
    }

    @Test func `a comment begins right after a word or a string`() throws {
        #expect(try Statement(line: "say a#b") == .say("a"))
        #expect(try Statement(line: ##"say "a"#b"##) == .say("a"))
        #expect(try Statement(line: ##"say a#"b"##) == .say("a"))
    }
}
