import Foundation
import SeededRandom
import Testing

struct SurvivalTests {
    @Test(arguments: 1...Effort.sessions)
    func `no keys end it, and --resume brings all back that they did`(seed: UInt64) throws {
        var keys = RandomKeys(seed)
        try Folder.withFolder([:]) { folder in
            let types = ["screen-256color", "xterm-256color", "screen", "tmux", "linux", "vt100", "xterm-mono"]
            let type = types[Int(seed) % types.count]
            let before = try Simulator.open(in: folder, environment: ["TERM": type]) { terminal in
                try terminal.type("a")
                try terminal.send(keys.next(Effort.keysOfSession))
                let shown = try terminal.calmLines()
                #expect(!terminal.folder.journals().isEmpty)
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
                return shown
            }
            let after = try Simulator.open("--resume", in: folder) { try $0.calmLines() }
            #expect(after == before)
        }
    }

    @Test(arguments: 1...Effort.sessions)
    func `whenever it is killed, --resume has all that was on the screen`(seed: UInt64) throws {
        var random = Seeded(seed)
        try Folder.withFolder([:]) { folder in
            let shown = try Simulator.open("--tokens", "1000000", in: folder) { terminal in
                let size = random.number(1...2000)
                try terminal.send([UInt8](repeating: UInt8(ascii: "a"), count: 500))
                try wait(for: "a journal of \(size) bytes") { folder.journalSize() >= size ? true : nil }
                #expect(kill(try terminal.processIdentifier(), SIGKILL) == 0)
                #expect(try terminal.exitCode() == 128 + SIGKILL)
                return try Self.accepted(terminal.lines())
            }
            let kept = try String(contentsOf: #require(folder.journals().first), encoding: .utf8)
                .split(separator: "\n").count { $0 == "request all" }
            #expect(kept >= shown)
            try Simulator.open("--resume", in: folder) { terminal in
                try terminal.wait(for: "session resumed")
                #expect(try Self.accepted(terminal.lines()) == kept)
                try terminal.type("a")
                try terminal.wait(for: "\(kept + 1) ok")
            }
        }
    }

    /// How many requests of the first user were accepted.
    private static func accepted(_ lines: [String]) throws -> Int {
        let count = lines.lazy.compactMap { $0.firstMatch(of: #/([0-9]+) ok /#) }.first
        return try #require(count.flatMap { Int($0.1) })
    }
}

extension Tmux {
    /// What the screen shows of the session, with nothing open, the clock at rest, and all users in their order.
    fileprivate func calmLines() throws -> [String] {
        try settle()
        if try lines()[0].contains(#/[▶>] [0-9]+[×x] /#) { try type("l") }
        try type("/")
        try wait(for: "keys with:")
        try send([0x1B])
        try wait(for: "? help  q quit")
        repeat {
            try settle()
            try type("S")
        } while try !wait(for: "sorted by ").contains { $0.hasPrefix(" sorted by arrival") }
        try type("g")
        try settle()
        // The last lines tell of keys, and the resumed session is drawn in Unicode.
        return try lines().dropLast(2).map { $0.filter { $0.isLetter || $0.isNumber || "/.: ".contains($0) } }
    }
}

extension Folder {
    fileprivate func journalSize() -> Int {
        journals().first.flatMap { try? Data(contentsOf: $0).count } ?? 0
    }
}
