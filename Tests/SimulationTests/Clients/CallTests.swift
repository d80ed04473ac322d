import Simulation
import Testing

/// Answers worked out by hand: each as `at key client status`, the moment in seconds.
struct CallTests {
    private static func told(_ limit: String, _ lines: String...) -> [String] {
        play("settings \(limit)\nuser a b\n" + lines.map { $0 + "\n" }.joined()).toldOfClients
    }

    @Test func `clients come in rounds, are numbered from 1, and each makes its one call at once`() {
        let told = Self.told("tokens=9 time=1m", "client b a x2", "client a")
        #expect(told == ["0 b 1 200", "0 a 2 200", "0 b 3 200", "0 a 4 200", "0 a 5 200"])
    }

    @Test func `without retry a rejected call is given up, and the next is due as ever`() {
        // The window from 0 holds two tokens and ends at 10, that from 12 at 22.
        let told = Self.told("tokens=2 time=10", "client a every 4s", "advance 20s")
        #expect(told == ["0 a 1 200", "4 a 1 200", "8 a 1 429", "12 a 1 200", "16 a 1 200", "20 a 1 429"])
    }

    @Test func `a call that is due while one is open begins when that is closed`() {
        // Calls are due at 0, 4, 8, 12. The window from 0 ends at 10, that from 10 at 20.
        let told = Self.told("tokens=1 time=10", "client a every 4s retry 3s", "advance 22s")
        #expect(
            told == [
                "0 a 1 200", "4 a 1 429", "7 a 1 429", "10 a 1 200", "10 a 1 429", "13 a 1 429", "16 a 1 429",
                "19 a 1 429", "22 a 1 200", "22 a 1 429",
            ])
    }

    @Test func `a client asks again after the seconds that it is told`() {
        let told = Self.told("tokens=1 time=10", "client a x3 retry after", "advance 20s")
        #expect(
            told == ["0 a 1 200", "0 a 2 429", "0 a 3 429", "10 a 2 200", "10 a 3 429", "20 a 3 200"])
    }

    @Test func `the seconds that it is told are whole and rounded up`() {
        // A token drips in every 2.5 s.
        let told = Self.told("tokens=2 time=5 policy=token-bucket", "client a x3 retry after", "advance 10")
        #expect(told == ["0 a 1 200", "0 a 2 200", "0 a 3 429", "3 a 3 200"])
        let short = Self.told("tokens=1 time=1ms", "client a x2 retry after", "advance 1")
        #expect(short == ["0 a 1 200", "0 a 2 429", "1 a 2 200"])
    }

    @Test func `a backoff doubles the wait with each further 429 of a call`() {
        let told = Self.told("tokens=1 time=100", "request a", "client a retry backoff 1s", "advance 200")
        let moments = [0, 1, 3, 7, 15, 31, 63].map { "\($0) a 1 429" }
        #expect(told == ["0 a 0 200"] + moments + ["127 a 1 200"])
    }

    @Test func `a backoff goes no further than its end, and begins anew with each call`() {
        let told = Self.told(
            "tokens=1 time=20", "request a", "client a every 40s retry backoff 1s to 6s", "advance 39",
            "request a expect 200", "advance 5")
        let first = [0, 1, 3, 7, 13, 19].map { "\($0) a 1 429" }
        #expect(told == ["0 a 0 200"] + first + ["25 a 1 200", "39 a 0 429", "40 a 1 429", "41 a 1 429", "43 a 1 429"])
    }

    @Test func `a wait that doubles is no longer than the clock`() {
        let script = """
            settings tokens=1 time=9223372036.854775807s policy=sliding-log
            user a
            request a
            client a retry backoff 4611686018.427387904s
            advance 9223372036.854775807s
            """
        #expect(
            play(script).toldOfClients == ["0 a 0 200", "0 a 1 429", "4611686018.427387904 a 1 429"])
        // Twice 2^62 ns would be past the clock; as long as the clock it leads to its end, from 0 alone.
        let capped = play("user a\nclient a cost 100\nclient a retry backoff 9223372036.854775807s\nadvance 106751d\n")
        #expect(capped.toldOfClients == ["0 a 1 200", "0 a 2 429"])
        #expect(capped.simulator.clientTallies[0].waiting == 1)
    }

    @Test func `what never fits is given up, though the client would ask again`() {
        let played = play(
            "settings tokens=2 time=1\nuser a\nclient a cost 3 retry after\nexpect a waiting=0 rejected=1\nadvance 1h\n"
        )
        #expect(played.toldOfClients == ["0 a 1 429"])
        #expect(played.failures == [])
    }

    @Test func `a request of a client takes its cost`() {
        let told = Self.told("tokens=5 time=10", "client a every 1s cost 2", "advance 3")
        #expect(told == ["0 a 1 200", "1 a 1 200", "2 a 1 429", "3 a 1 429"])
    }

    @Test func `a leaky bucket's delayed answer serves a call at once`() {
        let played = play(
            "settings tokens=2 time=10 policy=leaky-bucket\nuser a\nclient a x2 retry after\nexpect a waiting=0 accepted=2 delay=5s\n"
        )
        #expect(played.failures == [])
    }
}
