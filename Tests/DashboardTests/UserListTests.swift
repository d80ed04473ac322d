import RateLimiter
import Screen
import Simulation
import Testing

@testable import Dashboard

@Suite struct UserListTests {
    private func keysShown(_ model: Model) -> [String] {
        model.rows.dropFirst(2).compactMap { row in
            let words = row.split(separator: " ").filter { $0 != "▌" }
            return words.count > 2 && row.contains("/100") ? words.first.map(String.init) : nil
        }
    }

    @Test func `a filter shows the users whose keys hold what is typed, while it is typed`() {
        var model = model(users: ["alice", "bob", "Malika", "carol"])
        model.press("/al")
        #expect(keysShown(model) == ["alice", "Malika"])
        #expect(model.rows[22] == " keys with: al")
        model.press("i")
        #expect(keysShown(model) == ["alice", "Malika"])
        model.press("k")
        #expect(keysShown(model) == ["Malika"])
        model.press("\r ")
        #expect(model.simulator.records.map(\.accepted) == [0, 0, 1, 0])
        #expect(model.row(with: #"1 with "alik""#) != nil)
        model.press("/\u{1B}")
        #expect(keysShown(model).count == 4)
    }

    @Test func `under a filter a asks for the users that are shown, and says so`() {
        var model = model(users: ["ann", "bob", "anna"])
        model.press("/ann\r2a")
        #expect(model.simulator.records.map(\.accepted) == [2, 0, 2])
        #expect(model.rows[22] == " asked for the 2 users that the filter shows")
        #expect(model.saved?.hasSuffix("\nrequest ann anna x2 expect 200\n") == true)
        model.press("/xyz\ra")
        #expect(model.rows[22] == " no user is shown: / and then Esc shows all")
        model.press("/\u{1B}a")
        #expect(model.simulator.records.map(\.accepted) == [3, 1, 3])
        #expect(model.rows[22] == "")
    }

    @Test func `a filter that is opened again is changed by typing another, and kept by Enter`() {
        var model = model(users: ["alice", "bob", "Malika", "carol"])
        model.press("/al\r/")
        #expect(model.rows[22] == " keys with: al")
        #expect(keysShown(model) == ["alice", "Malika"])
        model.press("\r")
        #expect(keysShown(model) == ["alice", "Malika"])
        model.press("/bo\r")
        #expect(keysShown(model) == ["bob"])
    }

    @Test(arguments: ["+zoe\r", ":user zoe\r"])
    func `a user who is added is shown though a filter would hide them, and that is said`(keys: String) {
        var model = model(users: ["alice", "bob"])
        model.press("/al\r" + keys)
        #expect(keysShown(model) == ["alice", "bob", "zoe"])
        #expect(model.selectedKey == "zoe")
        #expect(model.rows[22] == " the filter is off: it hid zoe")
        model.press("/al\r+alf\r")
        #expect(keysShown(model) == ["alice", "alf"])
        #expect(model.rows[22] == "")
    }

    @Test func `where no key holds what is typed, no user is asked for`() {
        var model = model()
        model.press("/zzz\r ")
        #expect(model.row(with: "no such key") != nil)
        #expect(model.simulator.records.allSatisfy { !$0.isAsked })
        #expect(model.rows[22].contains("no user"))
    }

    @Test func `users are sorted by key, tokens left, next refill and rejected, and stay put until the next sort`() {
        var model = model(users: ["delta", "alpha", "charlie", "bravo"])
        // Of delta 3 tokens are left, of alpha 100, of charlie none, with 5 rejected, of bravo 50.
        model.press("97 10mjj105 10mj50 ")
        model.press("S")
        #expect(keysShown(model) == ["alpha", "bravo", "charlie", "delta"])
        model.press("S")
        #expect(keysShown(model) == ["charlie", "delta", "bravo", "alpha"])
        model.press("S")
        #expect(keysShown(model) == ["alpha", "delta", "charlie", "bravo"])
        model.press("S")
        #expect(keysShown(model) == ["charlie", "alpha", "bravo", "delta"])
        model.press("G200 ")
        #expect(keysShown(model) == ["charlie", "alpha", "bravo", "delta"])
        model.press("S")
        #expect(keysShown(model) == ["delta", "alpha", "charlie", "bravo"])
    }

    @Test func `a user who is added joins a list that is filtered or sorted`() {
        var model = model(users: ["b", "c"])
        model.press("S+")
        _ = model.update(.key(.control("u")))
        model.press("a\r")
        #expect(keysShown(model) == ["a", "b", "c"])
        #expect(model.selectedKey == "a")
    }

    @Test func `o changes the limit in place, and says what that does to the requests so far`() {
        var model = model()
        model.press("100 10mo")
        #expect(model.rows[22] == " limit: tokens=100 time=1h policy=fixed-window")
        _ = model.update(.key(.control("u")))
        model.press("tokens=83\r")
        #expect(model.rows[22] == " 17 more requests would have been rejected")
        #expect(model.rows[0].hasPrefix(" 83 tokens per 1 h"))
        #expect(model.row(with: " 0/83") != nil)
        model.press("o")
        _ = model.update(.key(.control("u")))
        model.press("tokens=100 policy=gcra\r")
        #expect(model.rows[22] == " 17 fewer requests would have been rejected")
        model.press("o\r")
        #expect(model.rows[22] == " no change in rejections")
    }

    @Test func `a limit that can't be is refused at its place, and nothing changes`() {
        var model = model()
        model.press("o")
        _ = model.update(.key(.control("u")))
        model.press("tokens=0\r")
        #expect(model.rows[23].hasPrefix("        ^"))
        #expect(model.canvas.text.contains("found `tokens=0`"))
        model.press("\u{1B}")
        #expect(model.rows[0].hasPrefix(" 100 tokens"))
    }

    @Test func `S keeps the selected user, and the list tells of which moment its order is`() {
        var model = model(users: ["delta", "alpha", "charlie", "bravo"])
        model.press("jj3 5m2S")
        #expect(model.selectedKey == "charlie")
        #expect(model.line(with: "▌ charlie") != nil)
        #expect(model.row(with: " by tokens left at 00:05:00 ") != nil)
        model.press("5m")
        #expect(model.row(with: " by tokens left at 00:05:00 ") != nil)
        model.press("4S")
        #expect(model.row(with: " by key ") != nil)
        #expect(model.selectedKey == "charlie")
    }

    @Test func `on another branch with as many users the rows and the widths are those of its users`() {
        let (short, long) = ("zz", "a-much-longer-key")
        var model = model(users: ["m"])
        model.press(":user \(long)\ru:user \(short)\rS")
        #expect(keysShown(model) == ["m", "zz"])
        #expect(model.keyWidth == 2)
        model.press("uH")
        _ = model.update(.key(.left))
        _ = model.update(.key(.down))
        model.press("H")
        #expect(keysShown(model) == [long, "m"])
        #expect(model.keyWidth == long.count)
    }
}
