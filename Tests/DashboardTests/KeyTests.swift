import Screen
import Testing

@testable import Dashboard

@Suite struct KeyTests {
    @Test func `a number before a key repeats it, and Esc drops the number`() {
        var model = model()
        model.press("12")
        #expect(model.rows[22] == " 12▏")
        model.press(" ")
        #expect(model.row(with: " 88/100") != nil)
        #expect(model.rows[22].isEmpty)
        model.press("9\u{1B} ")
        #expect(model.row(with: " 87/100") != nil)
    }

    @Test func `a key without a meaning says so, and Esc never does`() {
        var model = model()
        for (key, name) in [("x", "x"), ("\r", "Enter"), ("}", "}")] {
            model.press(key)
            #expect(model.rows[22] == " \(name) does nothing here")
        }
        model.press("\u{1B}")
        #expect(model.rows[22] == "")
        var (player, demo) = (player("user a\nrequest a\n"), player("user a\nrequest a\n", manner: .demo))
        for key in ["x", "3", "d", "!"] {
            player.press(key)
            #expect(player.rows[22] == " \(key) does nothing here")
        }
        player.press("\u{1B}")
        #expect(player.rows[22] == "")
        demo.press("x")
        #expect(demo.rows[22] == "")
        demo.press("x")
        #expect(demo.rows[22] == " x does nothing here")
    }

    @Test func `a zero alone is no number`() {
        var model = model()
        model.press("0 ")
        #expect(model.row(with: " 99/100") != nil)
    }

    @Test(arguments: [("s", "00:00:01.000"), ("m", "00:01:00.000"), ("h", "01:00:00.000"), ("90m", "01:30:00.000")])
    func `the clock moves by seconds, minutes and hours`(keys: String, clock: String) {
        var model = model()
        model.press(keys)
        #expect(model.rows[0].hasSuffix(clock))
    }

    @Test func `n moves to the selected user's refill and N to the last of all`() {
        var model = model()
        model.press(" 10mj 5mk")
        model.press("n")
        #expect(model.rows[0].hasSuffix("01:00:00.000"))
        model.press("N")
        #expect(model.rows[0].hasSuffix("01:10:00.000"))
    }

    @Test func `j, k, g, G and the arrows select, and space asks for the selected user`() {
        var model = model(users: ["a", "b", "c"])
        model.press("j ")
        #expect(model.simulator.records.map(\.accepted) == [0, 1, 0])
        model.press("G k g ")
        #expect(model.simulator.records.map(\.accepted) == [1, 2, 1])
        _ = model.update(.key(.down))
        _ = model.update(.key(.down))
        _ = model.update(.key(.up))
        model.press(" ")
        #expect(model.simulator.records.map(\.accepted) == [1, 3, 1])
        model.press("9j9k ")
        #expect(model.simulator.records.map(\.accepted) == [2, 3, 1])
    }

    @Test func `plus adds the next user under the name that is typed, or so many at once`() {
        var model = model()
        model.press("+\r")
        #expect(model.simulator.records.map(\.apiKey) == ["user001", "user002", "user003"])
        model.press("+")
        for _ in "user004" { _ = model.update(.key(.backspace)) }
        model.press("bob q\r")
        #expect(model.simulator.records.last?.apiKey == "bob q")
        model.press("3+")
        #expect(model.simulator.records.suffix(3).map(\.apiKey) == ["user005", "user006", "user007"])
        #expect(model.selected == 6)
    }

    @Test func `a key that is taken, or empty, is refused with a reason`() {
        var model = model()
        model.press("+")
        _ = model.update(.key(.backspace))
        model.press("1\r")
        #expect(model.rows[22].contains("User with api key user001 already exists"))
        #expect(model.style(of: "User with") == .failure.bold)
        model.press("+")
        _ = model.update(.key(.control("u")))
        model.press("\r")
        #expect(model.rows[22].contains("an API key is not empty"))
        #expect(model.userCount == 2)
    }

    @Test func `a text field takes q, and Ctrl-C and Esc only close it`() {
        var model = model()
        #expect(model.press("+q") == nil)
        #expect(model.update(.key(.control("c"))) == nil)
        #expect(model.press("+\u{1B}") == nil)
        #expect(model.userCount == 2)
        #expect(model.press("q") == .quit)
        #expect(model.update(.key(.control("c"))) == .quit)
    }

    @Test func `pasted text goes into a text field and fires no keys`() {
        var model = model()
        #expect(model.update(.paste("aaaq")) == nil)
        #expect(model.simulator.records.allSatisfy { !$0.isAsked })
        #expect(model.rows[22] == " : aaaq")
        model.press("\u{1B}+")
        _ = model.update(.key(.control("u")))
        #expect(model.update(.paste("key\u{1B}[\n7")) == nil)
        model.press("\r")
        #expect(model.simulator.records.last?.apiKey == "key[ 7")
    }

    @Test func `r starts over`() {
        var model = model()
        model.press("50a5m+\rr")
        #expect(model.userCount == 2)
        #expect(model.rows[0].hasSuffix("00:00:00.000"))
        #expect(model.simulator.records.allSatisfy { $0.accepted == 0 })
        #expect(model.session.answers.suffix(9).isEmpty)
    }

    @Test func `p does the same again under the next policy`() {
        var model = model()
        model.press("59m59s100a1s")
        model.press(" ")
        #expect(model.style(of: "429 · retry in 59:59") != nil)
        model.press("p")
        #expect(model.rows[0].contains("aligned-window"))
        #expect(model.simulator.records.map(\.rejected) == [0, 0])
        #expect(model.row(with: " 99/100") != nil)
        model.press("6p")
        #expect(model.rows[0].contains("fixed-window"))
        #expect(model.simulator.records.map(\.rejected) == [1, 0])
    }

    @Test func `too many requests for one key, and a move off the clock, are refused with a reason`() {
        var model = model()
        model.press("9999999a")
        #expect(model.rows[22].contains("19,999,998 requests are too many"))
        model.press("999999999h")
        #expect(model.canvas.text.contains("past the clock's end"))
        #expect(model.rows[0].hasSuffix("00:00:00.000"))
    }

    @Test func `help opens, scrolls in a small window, closes, and Ctrl-C leaves from it`() {
        var model = model(40, 10)
        model.press("?")
        #expect(model.row(with: "Requests") != nil)
        #expect(model.row(with: "leave") == nil)
        _ = model.update(.key(.end))
        #expect(model.row(with: "leave") != nil)
        model.press("\u{1B}")
        #expect(model.row(with: "user001") != nil)
        model.press("?")
        #expect(model.update(.key(.control("c"))) == .quit)
    }

    @Test func `without users, what needs one says so`() {
        var model = model(users: [])
        for key in [" ", "a", "n", "N"] {
            model.press(key)
            #expect(model.rows[22] == " there is no user yet: + adds one")
        }
        model.press("+\r ")
        #expect(model.row(with: " 99/100") != nil)
    }

    @Test func `a number that is typed keeps its digits, and says where it ends`() {
        var model = model()
        model.press("123456789")
        #expect(model.rows[22].hasPrefix(" 123456789"))
        model.press("0")
        #expect(model.rows[22].contains("a number before a key ends at 999,999,999"))
        model.press("1")
        #expect(model.count == 123_456_789)
    }

    @Test func `a number before a key is a row, a step of an order, or how often, and is used once`() {
        var model = model(users: (1...9).map(Model.key))
        for (keys, selected) in [("5G", 4), ("3g", 2), ("2j", 4), ("j", 5), ("3k", 2), ("99G", 8), ("g", 0)] {
            model.press(keys)
            #expect(model.selected == selected, "\(keys)")
        }
        model.press("2S")
        #expect(model.userList.order == .tokens)
        model.press("3S")
        #expect(model.userList.order == .arrival)
        model.press("2p")
        #expect(model.simulator.limit.policy == .slidingLog)
        model.press("2>")
        #expect(model.clock.speed == 60)
        #expect(model.count == nil)
    }
}
