import RateLimiter
import Screen
import Simulation
import Testing

@testable import Dashboard

@Suite struct TimeTravelTests {
    @Test func `u takes a statement back and Ctrl-R puts it back, each as often as the number before says`() {
        var model = model()
        model.press("a6m98aa")
        let latest = model.canvas
        model.press("u")
        #expect(model.row(with: " 1/100") != nil)
        #expect(model.rows[22] == " 1 step ahead")
        model.press("2u")
        #expect(model.row(with: " 99/100") != nil)
        #expect(model.rows[0].hasSuffix("00:00:00.000"))
        model.press("9u")
        #expect(model.row(with: " 100/100") != nil)
        model.press("u")
        #expect(model.rows[22] == " already at the start")
        model.press("4")
        _ = model.update(.key(.control("r")))
        model.press("\u{1B}")
        #expect(model.canvas == latest)
        _ = model.update(.key(.control("r")))
        #expect(model.rows[22] == " already at the latest moment")
    }

    @Test func `the log goes back in time with the rest`() {
        var model = model()
        model.press("a6m ")
        #expect(model.row(with: "Successful request on 00:06:00") != nil)
        model.press("u")
        #expect(model.row(with: "Successful request on 00:06:00") == nil)
        #expect(model.row(with: "Successful request on 00:00:00") != nil)
    }

    @Test func `H lists the statements, and up and down in it go through time`() {
        var model = model()
        model.press("a6m98aaH")
        #expect(model.row(with: "▌● 4  request all") != nil)
        _ = model.update(.key(.up))
        #expect(model.row(with: "▌● 3  request all x98") != nil)
        #expect(model.row(with: " 1/100") != nil)
        model.press("g")
        #expect(model.row(with: "▌● 0  the start") != nil)
        model.press("G")
        #expect(model.row(with: " 0/100") != nil)
        model.press("H")
        #expect(model.row(with: "the start") == nil)
    }

    @Test func `a statement from the past forks, and the other branch is kept`() {
        var model = model()
        model.press("50 ")
        model.press("u7 ")
        #expect(model.row(with: " 93/100") != nil)
        model.press("Hu")
        #expect(model.row(with: "(branch 2 of 2)") != nil)
        _ = model.update(.key(.right))
        #expect(model.row(with: "(branch 1 of 2)") != nil)
        _ = model.update(.key(.control("r")))
        #expect(model.row(with: " 50/100") != nil)
    }

    @Test func `what is saved is what led to the present moment`() {
        var model = model()
        model.press("50 u7 s")
        let expected = "settings tokens=100 time=1h\nuser user001 user002\nrequest user001 x7 expect 200\n"
        #expect(model.press("u") == nil)
        #expect(model.saved == expected)
    }

    @Test func `another policy is tried from the past, and the comparison goes back in time too`() {
        var model = model()
        model.press("59m59s100 s c")
        #expect(model.rows[4].contains("≠"))
        model.press("u")
        #expect(!model.rows[4].contains("≠"))
        #expect(model.rows[4].contains(" 100/100       100      0 "))
        model.press("c7u")
        #expect(model.row(with: " 100/100") != nil)
    }

    @Test(arguments: ["p", "opolicy=gcra\r", "c4j\r\u{1B}"])
    func `u takes a change of the limit back and Ctrl-R puts it back, whichever key made it`(keys: String) {
        var model = model()
        model.press("a \u{1B}")
        let before = model.canvas
        model.press(keys)
        #expect(model.simulator.limit.policy != .fixedWindow)
        let changed = model.simulator.limit
        model.press("u\u{1B}")
        #expect(model.canvas == before)
        _ = model.update(.key(.control("r")))
        #expect(model.simulator.limit == changed)
        model.press("H")
        #expect(model.line(with: "settings policy=") != nil)
    }

    @Test func `Enter in H goes to the step whose number was typed, and closes it there`() {
        var model = model()
        model.press("a6m98aaH")
        #expect(model.rows[23].hasPrefix(" Left Right branch  Enter go there  H close"))
        model.press("1\r")
        #expect(model.row(with: "the start") == nil)
        #expect(model.session.history.depth == 1)
        #expect(model.rows[0].hasSuffix("00:00:00.000"))
        model.press("HG\r")
        #expect(model.session.history.depth == 4)
    }

    @Test func `the arrows switch branches in H whatever they do elsewhere, and its line names rebound keys`() throws {
        let keys = try Keys(lines: ["request Left", "second Right", "history Y", "next-branch B Right"])
        let session = Session(options: .init(), defaults: .init(), start: [.user(["a"])])
        var model = Model(session: session, size: .standard, glyphs: .unicode, keys: keys)
        _ = model.update(.key(.left))
        model.press("um")
        #expect(model.press("uY") == nil)
        #expect(model.rows[23].hasPrefix(" Left B branch  Enter go there  Y close"))
        let before = model.line(with: "▌● 0")
        _ = model.update(.key(.left))
        #expect(model.row(with: "(branch 1 of 2)") != nil)
        _ = model.update(.key(.right))
        #expect(model.row(with: "(branch 2 of 2)") != nil)
        #expect(model.line(with: "▌● 0") == before)
        model.press("Y")
        _ = model.update(.key(.left))
        #expect(model.simulator.records[0].accepted == 1)
    }
}
