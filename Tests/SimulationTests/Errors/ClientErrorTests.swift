import Simulation
import Testing

struct ClientErrorTests {
    private static let unnamed = "expected one that a `user` line named"

    @Test(arguments: [
        FaultyScript("client ¦a\n", unnamed),
        FaultyScript("user a\nclient a ¦b x3 retry after\n", unnamed),
        FaultyScript("user a\nclient a ¦retyr ¦after\n", "did you mean `retry`?", #"found the key "after""#),
        FaultyScript("client ¦all\n", "found no users"),
        FaultyScript("user a\nrequest a\nstop ¦b\n", unnamed),
        FaultyScript("stop ¦all\nuser a\nrequest a\n", "found no users"),
        FaultyScript("user a\nclient a ¦x10000001\n", "found 10000001 clients, expected no more than 10000000 in all"),
        FaultyScript("user a b\nclient a\nclient a b every 1s ¦x5000000 cost 1\n", "found 10000001 clients"),
        FaultyScript("user a\nclient a ¦x9223372036854775807\n", "expected no more than 10000000 in all"),
    ])
    func `clients ask and stop for users who are there, and not too many`(script: FaultyScript) {
        script.hold()
    }

    @Test(arguments: [
        FaultyScript("user a\nclient a\n¦settings seed=1\n", "before the first request, client, expect, solved"),
        FaultyScript("user a\nadvance to served\nrequest a\n¦settings seed=1\n", "found settings after"),
        FaultyScript("settings seed=1\nsettings ¦seed=2\nuser a\nrequest a\n", "found seed= again"),
        FaultyScript("user a\nstop a\nsettings seed=1\nrequest a\n"),
        FaultyScript("user a\nclient a¦ retry\n".replacing("¦ retry", with: " retry¦"), "or a duration such as"),
        FaultyScript("user a\nclient a retry¦\n¦settings seed=1\n", "or a duration such as", "found settings after"),
    ])
    func `settings stand before the first client`(script: FaultyScript) {
        script.hold()
    }

    @Test func `a file with a client and no request tests something`() {
        #expect(play("user a\nclient a\n").errors == [])
        FaultyScript("user a\nstop a¦\n", "found neither").hold()
        FaultyScript("user a\nadvance to served¦\n", "found neither").hold()
    }

    @Test func `after an error no client asks`() {
        let played = play(
            "user a\nclient a every 1s retry 1s\nrequest b\nclient a\nadvance 1h\nadvance to served\nstop a\n")
        #expect(played.toldOfClients == ["0 a 1 200"])
        #expect(played.errors.count == 1)
    }
}
