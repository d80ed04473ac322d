import Testing

@testable import Simulation

/// Whose turn it is, and to which statement a client's request belongs.
struct TurnTests {
    @Test func `of what is due at one moment the lowest client's comes first`() {
        // Client 2's call is due at 4, too, but client 1 has two to make at 10.
        let played = play(
            """
            settings tokens=1 time=10
            user a b
            client a every 5s retry 10s
            client b every 5s
            request a
            advance 10
            """)
        #expect(
            played.toldOfClients == [
                "0 a 1 200", "0 b 2 200", "0 a 0 429", "5 a 1 429", "5 b 2 429", "10 b 2 200",
            ])
        let backlog = play(
            "settings tokens=2 time=6\nuser a b\nclient a every 2s retry 6s\nclient b every 7s\nrequest a\nadvance 8\n")
        #expect(
            backlog.toldOfClients == [
                "0 a 1 200", "0 b 2 200", "0 a 0 200", "2 a 1 429", "7 b 2 200", "8 a 1 200", "8 a 1 200", "8 a 1 429",
            ])
    }

    @Test func `what is due at a moment was made before a statement acts there`() {
        let played = play("settings tokens=1 time=10\nuser a\nclient a every 10s\nadvance 10\nrequest a\nadvance 0\n")
        #expect(played.toldOfClients == ["0 a 1 200", "10 a 1 200", "10 a 0 429"])
        #expect(played.events.map(\.context.line) == [3, 4, 5])
    }

    @Test func `a request that moves the clock lets clients ask between its rounds, and they are its line's`() {
        let played = play("user a b\ncase c\nclient b every 1s\nrequest a x3 every 2s expect 200\n")
        #expect(
            played.toldOfClients == [
                "0 b 1 200", "0 a 0 200", "1 b 1 200", "2 b 1 200", "2 a 0 200", "3 b 1 200", "4 b 1 200", "4 a 0 200",
            ])
        #expect(played.events.map(\.context.line) == [3] + Array(repeating: 4, count: 8))
        #expect(played.events.allSatisfy { $0.context.heading == "c" })
    }

    @Test func `an expectation of a request is not about clients`() {
        let played = play(
            "settings tokens=1 time=100 policy=fixed-window\nuser a b\nrequest b\nclient b every 1s\nrequest a x2 every 100s expect 200\n"
        )
        #expect(played.failures == [])
        #expect(played.summary.rejected == 100)
        #expect(played.summary.expectations == 1)
    }

    @Test func `advance to refill goes to the moment that was right when it began`() {
        let played = play(
            "settings tokens=2 time=10 policy=sliding-log\nuser a\nclient a every 4s\nadvance to refill a\nadvance to refill\n"
        )
        // At first the token of 0 is whole again at 10, then that of 4 at 14, though another is taken at 12.
        #expect(played.toldOfClients == ["0 a 1 200", "4 a 1 200", "8 a 1 429", "12 a 1 200"])
        #expect(played.clock == "14")
    }

    @Test func `what would be due past the clock's end never is`() {
        let played = play(
            """
            user a
            advance 9223372036.854775806s
            client a every 1ms
            client a every 0.000000001s
            advance 0.000000001s
            expect a accepted=3 waiting=0
            """)
        #expect(played.failures == [])
        #expect(played.simulator.clientTallies[0].running == 0)
    }

    @Test func `stop ends clients, and their open calls are given up`() {
        let played = play(
            """
            settings tokens=1 time=1h
            user a b
            client a b every 10s retry 1s
            advance 10
            expect a waiting=1 accepted=1 rejected=1
            stop a
            expect a waiting=0
            expect b waiting=1
            advance 1
            stop all
            advance 1h
            client a
            expect a accepted=2 rejected=1 waiting=0
            expect b accepted=1 rejected=2 waiting=0
            """)
        #expect(played.errors == [])
        #expect(played.failures == [])
        #expect(played.toldOfClients.suffix(2) == ["11 b 2 429", "3611 a 3 200"])
        #expect(played.simulator.clientTallies.map(\.givenUp) == [1, 1])
        #expect(played.simulator.clientTallies.map(\.running) == [0, 0])
    }

    @Test func `a client and its next turn take less than 100 bytes`() {
        #expect(MemoryLayout<ClientState>.stride + MemoryLayout<Clients.Turn>.stride < 100)
    }
}
