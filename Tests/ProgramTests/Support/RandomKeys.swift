import SeededRandom

/// What somebody types who doesn't look, but for Ctrl-Z and the keys that leave.
struct RandomKeys {
    private var random: Seeded

    init(_ seed: UInt64) {
        random = Seeded(seed)
    }

    /// The bytes of so many strokes; a stroke is a key, or a few that belong together.
    mutating func next(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { _ in stroke() }
    }

    private mutating func stroke() -> [UInt8] {
        switch random.number(0...19) {
        case 0...8: Array(random.pick(Self.plainKeys).utf8)
        case 9...10: Array("\(random.number(1...30))\(random.pick(Self.countedKeys))".utf8)
        // Esc: one alone would become Alt with what comes next.
        case 11: Array("\u{1B}\u{1B}x".utf8)
        case 12...14: Array(random.pick(Self.namedKeys).utf8)
        case 15: [UInt8(random.pick((0...31).filter { $0 != 3 && $0 != 26 }))]
        case 16: Array(random.pick(Self.lines).utf8)
        case 17: Array(random.pick(Self.pastes).utf8)
        case 18: Array(random.pick(Self.strange).utf8)
        default: [UInt8(random.number(0x80...0xFF))]
        }
    }

    private static let plainKeys = (0x20...0x7E).map { String(UnicodeScalar(UInt8($0))) }.filter { $0 != "q" }
    private static let countedKeys = " asmhnN<>jkGguSzZpH\u{12}".map(String.init)
    private static let namedKeys = [
        "\u{1B}", "\r", "\t", "\u{7F}", "\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}[1~", "\u{1B}[4~",
        "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~", "\u{1B}[Z",
    ]
    /// Tab completes `re` to `request`, which holds a key that leaves where there is no prompt.
    private static let lines = [
        ":re\t all x3\r", ":user eve\r", ":advance 90s\r", ":re\t user001 cost 7 expect 429\r", ":advance\r",
        "o\u{15}tokens=7 time=5m policy=gcra\r", "o\u{15}tokens=1000000000 time=292y\r", "/1\r", "/\u{1B}", "+\r",
        "+żółw\r", "999999999999999999999h", "999999999a", "999999999m", "l9>", "l",
    ]
    private static let pastes = ["say \"hi\"\nuser x\n", "aaa", "", "\u{1B}[31m漢字\t\0"].map {
        "\u{1B}[200~\($0)\u{1B}[201~"
    }
    private static let strange = [
        "é", "漢", "e\u{301}", "👩‍👩‍👧", "\u{202E}", "\u{1B}[99;5~", "\u{1B}[1;5A", "\u{1B}[M !!", "\u{1B}[<0;1;1M",
        "\u{1B}[I", "\u{1B}\u{1B}", "\u{1B}a", "\u{1B}[?62c",
    ]
}
