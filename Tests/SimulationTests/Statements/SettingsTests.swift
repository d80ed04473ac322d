import RateLimiter
import ScenarioLanguage
import Simulation
import Testing

struct SettingsTests {
    @Test func `without limit 100 tokens per hour are the limit`() throws {
        let limit = play("user a\nrequest a\n").simulator.limit
        #expect(limit == (try Limit(tokens: 100, time: .seconds(3600), policy: .fixedWindow)))
    }

    @Test func `settings hold for users named before too`() {
        let played = play("user a\nsettings tokens=1 time=5\nuser b\nrequest all x2\n")
        #expect(played.told == ["0 a 200", "0 b 200", "0 a 429", "0 b 429"])
    }

    @Test func `settings stand before the limit is used, more than once if need be`() throws {
        let script = """
            settings tokens=3
            user a
            case "c"
            say "s"
            ask q x y answer 1
            task "t"
            advance 5
            settings policy=gcra time=1m
            request a
            solved a tokens=2
            """
        let played = play(script)
        #expect(played.errors == [])
        #expect(played.simulator.limit == (try Limit(tokens: 3, time: .seconds(60), policy: .gcra)))
    }

    @Test func `options stand over the script, and the script over what else is said`() throws {
        let script = "settings tokens=3 time=5\nuser a\nrequest a\n"
        let options = PartialLimit(tokens: 7)
        let others = PartialLimit(tokens: 9, time: .seconds(9), policy: .gcra)
        let told = play("settings tokens=3\nuser a\nrequest a\n", options: options) { others }.simulator.limit
        #expect(told == (try Limit(tokens: 7, time: .seconds(9), policy: .gcra)))
        let whole = play(script, options: options) { others }.simulator.limit
        #expect(whole == (try Limit(tokens: 7, time: .seconds(5), policy: .fixedWindow)))
    }

    @Test(arguments: [
        ("user a\nrequest a\n", 1), ("settings tokens=1\nuser a\nrequest a x9\nexpect a tokens=0\n", 1),
        ("settings time=1\nuser a\nadvance to refill\nrequest a\n", 1), ("user a\nexpect a tokens=100\n", 1),
        ("task t\nuser a\nsolved a tokens=100\n", 1), ("settings tokens=1 time=1\nuser a\nrequest a\n", 0),
        ("settings tokens=1\nuser a\nsettings time=1\nrequest a\n", 0), ("user a\nadvance 1\n", 0),
    ])
    func `what else is said is asked for once, and only where the script leaves something open`(
        script: String, times: Int
    ) {
        var asked = 0
        let recorder = Recorder()
        var runner = ScriptRunner(Simulator(), purpose: .session, report: recorder) {
            asked += 1
            return PartialLimit()
        }
        runner.run(Array(script.utf8))
        #expect(asked == times)
    }

    @Test func `options that say tokens and time leave nothing open`() {
        var asked = 0
        _ = play("user a\nrequest a\n", options: PartialLimit(tokens: 1, time: .seconds(1))) {
            asked += 1
            return PartialLimit()
        }
        #expect(asked == 0)
    }
}
