import Screen
import Simulation
import Testing

@testable import Dashboard

/// `w` and the name that it asks for.
@Suite struct SavingTests {
    @Test func `w suggests a name, which what is typed replaces`() {
        var model = model()
        #expect(model.press("w") == .chooseName)
        model.askName("session-2.scenario", refusal: nil)
        #expect(model.rows[22] == " save as: session-2.scenario")
        #expect(model.style(of: "session-2") == .accent.reversed)
        #expect(model.press("my own\r") == .save(model.session.script, as: "my own"))
        #expect(model.mode == .users)
        #expect(model.simulator.records.indices.allSatisfy { model.simulator.last(of: $0) == nil })
    }

    @Test func `a name that is refused stays to be mended, with the reason`() {
        var model = model()
        model.press("w")
        model.askName("here", refusal: "there is one (/home/ann/here)")
        #expect(model.rows[22] == " save as: here")
        #expect(model.canvas.text.contains("there is one (/home/ann/here)"))
        _ = model.update(.key(.end))
        model.press("2")
        #expect(!model.canvas.text.contains("there is one"))
        #expect(model.press("\r") == .save(model.session.script, as: "here2"))
        model.askName("", refusal: nil)
        #expect(model.press("\r") == nil)
        #expect(model.canvas.text.contains("a file has a name"))
        for key: Key in [.escape, .control("c")] {
            model.askName("x", refusal: nil)
            #expect(model.update(.key(key)) == nil)
            #expect(model.mode == .users)
        }
    }

    @Test func `what was expected and did not hold is saved as a comment, and the scenario holds`() {
        var model = model()
        model.press("3 :expect user001 tokens=97\r:expect user001 tokens=5\r:request user001 expect 429\r")
        #expect(
            model.saved == """
                settings tokens=100 time=1h
                user user001 user002
                request user001 x3 expect 200
                expect user001 tokens=97
                # did not hold: expect user001 tokens=5
                request user001 expect 200

                """)
    }

    @Test func `in a task, too, what was done is saved`() {
        var player = player("user a\ntask \"Ask.\"\nrequest a x2\nsolved a accepted=2\n")
        player.step(2)
        player.press(" ")
        #expect(player.press("w") == .chooseName)
        player.askName("mine", refusal: nil)
        #expect(player.rows[22] == " save as: mine")
        guard case .save(let script, as: "mine") = player.press("\r") else {
            Issue.record("nothing is saved")
            return
        }
        #expect(script.hasSuffix("request a expect 200\n"))
    }
}
