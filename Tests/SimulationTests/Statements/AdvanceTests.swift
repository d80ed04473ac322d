import Simulation
import Testing

struct AdvanceTests {
    private static let limit = "settings tokens=2 time=10\nuser a b\n"

    @Test func `to refill moves to the moment at which the key's bucket is whole again`() {
        let played = play(Self.limit + "advance 3\nrequest a x3\nadvance 4\nadvance to refill a\nrequest a\n")
        #expect(played.told == ["3 a 200", "3 a 200", "3 a 429", "13 a 200"])
    }

    @Test func `to refill moves not at all where the bucket is whole`() {
        #expect(play(Self.limit + "request a\nadvance 2\nadvance to refill b\n").clock == "2")
        #expect(play(Self.limit + "request a\nadvance 10\nadvance to refill a\n").clock == "10")
        #expect(play(Self.limit + "request a\nadvance 11\nadvance to refill\n").clock == "11")
        #expect(play(Self.limit + "advance to refill\nrequest a\n").clock == "0")
    }

    @Test func `to refill without a key moves to the latest moment of all users`() {
        let script = Self.limit + "user c\nrequest a\nadvance 3\nrequest c\nadvance 4\nrequest b\n"
        #expect(play(script + "advance to refill a\n").clock == "10")
        #expect(play(script + "advance to refill c\n").clock == "13")
        #expect(play(script + "advance to refill\n").clock == "17")
    }

    @Test func `at exactly the window's time it has passed, and not a nanosecond earlier`() {
        let script = Self.limit + "request a x2\nadvance 9.999999999s\nrequest a\nadvance 0.000000001s\nrequest a\n"
        #expect(play(script).told == ["0 a 200", "0 a 200", "9.999999999 a 429", "10 a 200"])
    }

    @Test(arguments: [
        // Two tokens were taken at 3 of a time of 10. A window ends at 13 or, aligned, at 10; the last of the log is old
        // at 13; an aligned counter forgets a window after the next; a schedule of 5 s a token is 10 s ahead.
        ("fixed-window", "13"), ("aligned-window", "10"), ("sliding-log", "13"), ("sliding-counter", "20"),
        ("token-bucket", "13"), ("gcra", "13"), ("leaky-bucket", "13"),
    ])
    func `every policy has its moment of refill`(policy: String, moment: String) {
        let script = "settings policy=\(policy)\n" + Self.limit + "advance 3\nrequest a x2\nadvance to refill a\n"
        let played = play(script + "expect a tokens=2 refill=0\n")
        #expect(played.clock == moment)
        #expect(played.failures == [])
    }
}
