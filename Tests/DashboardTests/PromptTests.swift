import Screen
import Testing

@testable import Dashboard

@Suite struct PromptTests {
    @Test func `any statement can be typed, and is kept for later`() {
        var model = model()
        #expect(model.press(":request user001 x3 cost 2\r") == .remember("request user001 x3 cost 2"))
        #expect(model.row(with: " 94/100") != nil)
        #expect(model.row(with: ": request") == nil)
        model.press(":")
        _ = model.update(.key(.up))
        #expect(model.rows[22] == " : request user001 x3 cost 2")
        _ = model.update(.key(.down))
        #expect(model.rows[22] == " :")
    }

    @Test func `an error stands under its place, and the line can be mended`() {
        var model = model()
        #expect(model.press(":advance 5x\r") == nil)
        #expect(model.rows[22] == " : advance 5x")
        #expect(model.rows[23].hasPrefix("           ^"))
        #expect(model.canvas.text.contains("found `5x`, expected `to refill`, `to served` or a"))
        model.press("\u{1B}:request bob\r")
        #expect(model.rows[23].hasPrefix("           ^"))
        #expect(model.canvas.text.contains("found the key \"bob\""))
        for _ in "bob" { _ = model.update(.key(.backspace)) }
        model.press("user002\r")
        #expect(model.simulator.records[1].accepted == 1)
    }

    @Test func `an error is marked in cells, where wide characters take two`() {
        for (line, column) in [("user \"日本語\" x3", 17), ("user \"abc\" x3", 14)] {
            var model = model()
            model.press(":" + line + "\r")
            #expect(model.rows[22] == " : " + line)
            #expect(model.rows[23].prefix { $0 == " " }.count == column)
            #expect(model.canvas.text.contains("found `x3`, expected an API key"))
        }
    }

    @Test func `what has no room in the line is marked, and so is an error beside it`() {
        var model = model(40, 10)
        model.press("o")
        #expect(model.rows[8] == " limit: …0 time=1h policy=fixed-window")
        _ = model.update(.key(.home))
        #expect(model.rows[8] == " limit: tokens=100 time=1h policy=fix…")
        #expect(model.canvas.cursor == Canvas.Position(row: 8, column: 8))
        model.press("x\r")
        #expect(model.rows[9] == "        ^")
        #expect(model.canvas.text.contains("found `xtokens=100`"))
    }

    @Test func `a suggestion is replaced by what is typed or pasted, and accepted by any other key`() {
        var model = model()
        model.press("+")
        #expect(model.style(of: "user003") == .accent.reversed)
        model.press("bob")
        #expect(model.rows[22] == " new user: bob")
        #expect(model.style(of: "bob") == .accent.bold)
        model.press("\u{1B}+")
        _ = model.update(.key(.backspace))
        model.press("4")
        #expect(model.rows[22] == " new user: user004")
        model.press("\u{1B}o")
        _ = model.update(.key(.left))
        model.press("x")
        #expect(model.rows[22] == " limit: tokens=100 time=1h policy=fixed-windoxw")
        model.press("\u{1B}o")
        _ = model.update(.paste("tokens=5"))
        model.press("\r")
        #expect(model.rows[0].hasPrefix(" 5 tokens per 1 h"))
        model.press("o")
        _ = model.update(.key(.tab))
        model.press("x")
        #expect(model.rows[22] == " limit: tokens=5 time=1h policy=fixed-window x")
    }

    @Test func `the cursor goes by what is seen: a combining mark joins the letter before it`() {
        var field = TextField("ex")
        for key: Key in [.left, .character("\u{301}"), .character("y")] { _ = field.edit(key) }
        #expect(field.text == "e\u{301}yx")
        #expect(field.beforeCursor == "e\u{301}y")
        for key: Key in [.end, .character("\u{302}"), .left, .backspace] { _ = field.edit(key) }
        #expect(field.text == "e\u{301}x\u{302}")
        #expect(field.cursor == 1)
    }

    @Test func `an expectation says whether it holds, and changes nothing`() {
        var model = model()
        model.press("3 :expect user001 tokens=97\r")
        #expect(model.rows[22] == " ✓ as expected")
        model.press(":expect user001 tokens=98\r")
        #expect(model.rows[22] == " ✗ expected tokens=98, got tokens=97")
        #expect(model.style(of: "✗ expected") == .failure.bold)
    }

    @Test func `settings can be typed before the first request, and not after it`() {
        var model = model()
        model.press(":settings tokens=5 time=1m policy=gcra\r")
        #expect(model.rows[0].hasPrefix(" 5 tokens per 1 m · gcra"))
        model.press(" :settings tokens=6\r")
        #expect(model.canvas.text.contains("found settings after the limit was used"))
        let text = model.canvas.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("; o changes it for all that was done"))
        model.press("\u{1B}")
        #expect(
            model.saved == "settings tokens=5 time=1m policy=gcra\nuser user001 user002\nrequest user001 expect 200\n")
    }

    @Test(arguments: ["request user001 x10000001", "request all x9223372036854775807"])
    func `a statement that would keep the keys waiting for long is refused`(line: String) {
        var model = model()
        model.press(":\(line)\r")
        #expect(model.canvas.text.contains("expected 10000000 requests at most"))
        #expect(model.session.history.count == 0)
        model.press("\u{1B}:request all x2\r")
        #expect(model.simulator.records.map(\.accepted) == [2, 2])
    }

    @Test(arguments: [
        ("req", "request "), ("a", "a"), ("adv", "advance "), ("request u", "request user00"),
        ("request user001 e", "request user001 e"), ("request user001 ev", "request user001 every "),
        ("settings p", "settings policy="), ("settings policy=g", "settings policy=gcra "),
        ("expect user001 tok", "expect user001 tokens="), ("advance to re", "advance to refill "), ("zzz", "zzz"),
        ("request user001 cost ", "request user001 cost "), ("request user001 every ", "request user001 every "),
        ("request user001 expect 429 ev", "request user001 expect 429 every "),
        ("request user001 every 1s cost 2 e", "request user001 every 1s cost 2 expect "),
    ])
    func `Tab completes what can be told`(typed: String, completed: String) {
        var model = model()
        model.press(":" + typed)
        _ = model.update(.key(.tab))
        guard case .prompt(let prompt) = model.mode else { return #expect(Bool(false), "the prompt is closed") }
        #expect(prompt.field.text == completed)
    }

    @Test func `Tab shows the candidates where there are several`() {
        var model = model()
        model.press(":request user001 e")
        _ = model.update(.key(.tab))
        #expect(model.rows[23] == " every  expect")
    }

    @Test func `Tab offers keys as the language writes them`() {
        var model = model()
        model.press(":user \"x y\" z\r:request \"")
        _ = model.update(.key(.tab))
        #expect(model.rows[22] == #" : request "x y""#)
    }

    @Test func `pasted text goes to the prompt, its lines joined`() {
        var model = model()
        #expect(model.update(.paste("request user001\n x2\u{1B}")) == nil)
        #expect(model.rows[22] == " : request user001  x2")
        model.press("\r")
        #expect(model.simulator.records[0].accepted == 2)
    }

    @Test func `a field of the limit stands once`() {
        var model = model()
        model.press("o")
        for _ in 0..<80 { _ = model.update(.key(.backspace)) }
        model.press("tokens=5 tokens=20\r")
        #expect(model.canvas.text.contains("found tokens= again, expected each field once"))
        #expect(model.simulator.limit.tokens == 100)
        _ = model.update(.key(.escape))
        #expect(model.simulator.limit.tokens == 100)
    }

    @Test(arguments: ["say hello", "case one", "ask \"which?\" a b answer 1"])
    func `a statement for whoever watches says where it belongs`(line: String) {
        var model = model()
        model.press(":\(line)\r")
        let keyword = line.prefix { $0 != " " }
        #expect(
            model.rows[22].hasPrefix(" `\(keyword)` is for whoever watches the scenario that w saves: `replay --watch`")
        )
        #expect(model.session.script.contains(keyword + " "))
    }
}
