import SeededRandom
import Testing

@testable import AccessLog

/// Whose request a line of the Common or Combined Log Format is.
struct ClientTests {
    private static let date = "[17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1"

    private func client(_ words: String, _ rules: LineRules = LineRules()) -> String? {
        Reading.of("\(words) \(Self.date)", rules)?.key
    }

    @Test(
        arguments: [
            // A virtual host's name, with and without its port.
            ("www.example.com 192.0.2.7 - -", "192.0.2.7"), ("www.example.com:443 192.0.2.7 - -", "192.0.2.7"),
            ("www.example.com:443 2001:db8::7 - frank", "2001:db8::7"), ("- 192.0.2.7 - -", "192.0.2.7"),
            // What X-Forwarded-For held, whole, in quotes, behind the proxy's address or before it.
            ("192.0.2.7, 10.0.0.1 - -", "192.0.2.7"), ("192.0.2.7,10.0.0.1,10.0.0.2 - -", "192.0.2.7"),
            ("\"192.0.2.7, 10.0.0.1\" - -", "192.0.2.7"), ("10.0.0.9 192.0.2.7, 10.0.0.1 - -", "192.0.2.7"),
            ("10.0.0.9 - - 192.0.2.7", "192.0.2.7"), ("2001:DB8::7 , 10.0.0.1 - -", "10.0.0.1"),
            ("unknown, 192.0.2.7 - -", "192.0.2.7"),
            // Ports and brackets go.
            ("192.0.2.7:51234 - -", "192.0.2.7"), ("[2001:db8::7]:443 - -", "2001:db8::7"), ("[::1] - -", "::1"),
            ("192.0.2.7:1, 10.0.0.1:2 - -", "192.0.2.7"),
            // None is an address.
            ("client.example.com - -", "client.example.com"), ("www client - -", "www"), ("1.2.3 - -", "1.2.3"),
            ("256.1.1.1 - -", "256.1.1.1"), ("1.2.3.4.5 - -", "1.2.3.4.5"), ("1:2:3 - -", "1:2:3"),
            ("1.2.3.4:x - -", "1.2.3.4:x"), ("12345::1 - -", "12345::1"), ("1::2::3 - -", "1::2::3"),
        ])
    func `it is the first of the last run of addresses before the date, else the first word`(
        words: String, key: String
    ) {
        #expect(client(words) == key)
    }

    @Test(
        arguments: [
            // RFC 5952, section 4, and RFC 4291, section 2.2.
            ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("2001:0db8::0001", "2001:db8::1"),
            ("2001:DB8::AbCd", "2001:db8::abcd"), ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
            ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"), ("0:0:0:0:0:0:0:1", "::1"), ("0:0:0:0:0:0:0:0", "::"),
            ("1:0:0:0:0:0:0:0", "1::"), ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"), ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
            ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("::ffff:192.0.2.1", "192.0.2.1"),
            ("::FFFF:C000:0201", "192.0.2.1"), ("0:0:0:0:0:ffff:192.0.2.1", "192.0.2.1"),
            ("[::ffff:192.0.2.1]:80", "192.0.2.1"), ("fe80::1%eth0", "fe80::1%eth0"),
            ("fe80:0::1%eth0", "fe80::1%eth0"), ("1::2:3:4:5:6:7", "1:0:2:3:4:5:6:7"), ("1:0:0:2::3", "1:0:0:2::3"),
            ("1::2:0:0:0:3", "1:0:0:2::3"), ("1::2:0:0:3", "1::2:0:0:3"), ("1:0:0:2::0:3", "1:0:0:2::3"),
            ("::ffff:0:1", "0.0.0.1"), ("::ffff:1", "::ffff:1"), ("::fffe:0:1", "::fffe:0:1"),
        ])
    func `IPv6 in any spelling is one user`(address: String, key: String) {
        #expect(client("\(address) - -") == key)
    }

    @Test func `all spellings of random addresses are one, and what is none stays as it is`() {
        for seed in 1...3000 as ClosedRange<UInt64> {
            var random = Seeded(seed)
            let groups = (0..<8).map { _ in random.chance(2) ? 0 : UInt16.random(in: 0...UInt16.max, using: &random) }
            func spelled(_ random: inout Seeded) -> String {
                let texts = groups.map { group in
                    let digits = String(group, radix: 16, uppercase: random.chance(2))
                    return String(repeating: "0", count: random.chance(2) ? 4 - digits.count : 0) + digits
                }
                let zeros = groups.indices.filter { groups[$0] == 0 }
                guard random.chance(2), let first = zeros.first else { return texts.joined(separator: ":") }
                let end = groups[first...].firstIndex { $0 != 0 } ?? 8
                return texts[..<first].joined(separator: ":") + "::" + texts[end...].joined(separator: ":")
            }
            let keys = (1...4).map { _ in client("\(spelled(&random)) - -") }
            #expect(Set(keys).count == 1 && keys[0] != nil, "seed \(seed): \(keys)")
            #expect(client("\(keys[0] ?? "") - -") == keys[0], "seed \(seed)")
        }
    }

    @Test func `a prefix makes a network one user`() {
        var rules = LineRules()
        rules.ipv6Prefix = 64
        #expect(client("2001:db8:0:7:1:2:3:4 - -", rules) == "2001:db8:0:7::/64")
        #expect(client("2001:db8:0:7:ffff:: - -", rules) == "2001:db8:0:7::/64")
        #expect(client("2001:db8:0:8:: - -", rules) == "2001:db8:0:8::/64")
        #expect(client("192.0.2.7 - -", rules) == "192.0.2.7")
        #expect(client("::ffff:192.0.2.7 - -", rules) == "192.0.2.7")
        rules.ipv6Prefix = 1
        #expect(client("ffff:: - -", rules) == "8000::/1")
    }

    @Test func `the authenticated user stands behind the client`() {
        for words in ["www.example.com:443 192.0.2.7 - frank", "10.0.0.9 192.0.2.7, 10.0.0.1 - frank", "host - frank"] {
            #expect(client(words, .key(.user)) == "frank", "\(words)")
        }
        #expect(client("192.0.2.7 id frank", .key(.field("ident"))) == "id")
    }

    @Test(arguments: [
        "web-1  | ", "web_1|", "\u{1B}[36mweb-1  | \u{1B}[0m", "\u{1B}[36;1mweb-1 |\u{1B}[0m ",
        "web-1  | 2024-05-01T12:00:00.123456789Z ", "2024-05-01T12:00:00.123456789Z stdout F ",
        "2024-05-01T12:00:00.123456789+02:00 stderr P ", "2024-05-01T12:00:00Z ",
        "<134>May  1 12:00:00 host nginx: ", "<34>May 11 12:00:00 10.0.0.5 nginx[12]: ", "May  1 12:00:00 nginx: ",
        "2024-05-01T12:00:00.5+00:00 10.0.0.5 nginx: ",
        "<134>1 2024-05-01T12:00:00Z 10.0.0.5 nginx 12 ID47 - ", "<134>1 - - - - - [a@1 b=\"x \\\"] y\"][c d=\"e\"] ",
        "<134>1 2024-05-01T12:00:00Z host nginx - - - \u{FEFF}", "\0\0\0\0",
    ])
    func `what containers and syslog put before a line is passed over, before text and before JSON`(prefix: String) {
        #expect(client(prefix + "client.example.com - -") == "client.example.com")
        #expect(client(prefix + "192.0.2.7 - -") == "192.0.2.7")
        #expect(client(prefix + "192.0.2.7 - frank", .key(.user)) == "frank")
        #expect(Reading.of(prefix + #"{"ts":1431857103,"ip":"192.0.2.7"}"#)?.key == "192.0.2.7")
        #expect(Reading.of(prefix + #"{"ts":1431857103,"ip":"192.0.2.7"}"#, .format(.json))?.key == "192.0.2.7")
    }

    @Test func `bytes that are 0 are named`() {
        #expect(
            Reading.fault(in: "\0\0\0")?.message.hasPrefix("found bytes that are 0, as a log has that was cut") == true)
        #expect(Reading.fault(in: "a - - \0\0")?.message.contains("expected a date") == true)
    }
}
