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
        ("ask q a b answer 1", Question("q", choices: ["a", "b"], answer: 1)),
        ("ask q a b c d answer 4", Question("q", choices: ["a", "b", "c", "d"], answer: 4)),
        ("ask q a b answer 002", Question("q", choices: ["a", "b"], answer: 2)),
        (#"ask "What now?" "200" "429\n" answer 2"#, Question("What now?", choices: ["200", "429\n"], answer: 2)),
        (#"ask "" "" "" answer 1"#, Question("", choices: ["", ""], answer: 1)),
        (#"ask "answer" "answer" b answer 1"#, Question("answer", choices: ["answer", "b"], answer: 1)),
        ("ask request all x3 answer 2", Question("request", choices: ["all", "x3"], answer: 2)),
        ("ask same same same answer 1", Question("same", choices: ["same", "same"], answer: 1)),
    ])
    func `ask takes a question, two choices or more and the right one`(line: String, question: Question) throws {
        #expect(try Statement(line: line) == .ask(question))
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
