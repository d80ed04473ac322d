import Simulation
import Testing

struct RoundsTests {
    @Test func `a round asks each key in the order named, and then the next round begins`() {
        let played = play("user a b c\nrequest c a x3\n")
        #expect(played.told == ["0 c 200", "0 a 200", "0 c 200", "0 a 200", "0 c 200", "0 a 200"])
    }

    @Test func `all is every user in the order they came`() {
        let played = play("user b\nuser c a\nrequest all x2\n")
        #expect(played.told == ["0 b 200", "0 c 200", "0 a 200", "0 b 200", "0 c 200", "0 a 200"])
    }

    @Test func `the clock moves between two rounds and not after the last`() {
        let played = play("user a b\nadvance 1\nrequest a b x3 every 7.2s\n")
        #expect(played.told == ["1 a 200", "1 b 200", "8.2 a 200", "8.2 b 200", "15.4 a 200", "15.4 b 200"])
        #expect(played.clock == "15.4")
    }

    @Test func `98 rounds every 7.2 s are 97 moves`() {
        let played = play("settings tokens=200 time=1h\nuser k1 k2\nrequest k1 k2 x98 every 7.2s\n")
        #expect(played.summary.requests == 196)
        #expect(played.told.last == "698.4 k2 200")
        #expect(played.clock == "698.4")
    }

    @Test func `one round moves no clock`() {
        #expect(play("user a\nrequest a every 1h\n").clock == "0")
        #expect(play("user a\nrequest a x3 every 0\n").clock == "0")
    }

    @Test func `only every and advance move the clock`() {
        let script = """
            settings tokens=1 time=1h
            user a
            case "c"
            say "s"
            ask q x y answer 1
            task t
            request a x5
            expect a tokens=0
            solved a tokens=0
            """
        #expect(play(script).clock == "0")
        #expect(play("user a\nadvance 1.5s\nadvance 0\nadvance 2m\nrequest a\n").clock == "121.5")
    }

    @Test func `a modifier's order changes nothing`() {
        let ways = ["x4 every 2 cost 3", "cost 3 x4 every 2", "every 2 cost 3 x4"]
        let told = ways.map { play("settings tokens=7 time=1h\nuser a\nrequest a \($0)\n").told }
        #expect(told == Array(repeating: ["0 a 200", "2 a 200", "4 a 429", "6 a 429"], count: 3))
    }

    @Test func `no user's requests touch another's bucket`() {
        let played = play("settings tokens=1 time=1h\nuser a b\nrequest a\nrequest a b\n")
        #expect(played.told == ["0 a 200", "0 a 429", "0 b 200"])
    }

    @Test func `a user who comes later has a full bucket and asks last`() {
        let played = play("settings tokens=1 time=1h\nuser b\nrequest all\nadvance 1\nuser a\nrequest all\n")
        #expect(played.told == ["0 b 200", "1 b 429", "1 a 200"])
    }
}
