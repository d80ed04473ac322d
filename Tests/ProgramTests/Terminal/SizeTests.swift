import SeededRandom
import Testing

struct SizeTests {
    @Test(arguments: [(40, 10), (80, 24), (200, 60), (300, 100)])
    func `the simulator fills a window of any size from 40×10 up`(columns: Int, rows: Int) throws {
        try Simulator.open(columns: columns, rows: rows) { terminal in
            try terminal.type("98aaa")
            let lines = try terminal.wait(for: "the answers") { $0.count { $0.contains(" 0/100") } == 2 }
            #expect(lines.count == rows)
            #expect(lines[0].hasPrefix(" 100 tokens per 1 h"))
            #expect(lines[0].hasSuffix("00:00:00.000"))
            #expect(lines[1] == String(repeating: "─", count: columns))
            #expect(lines.last?.hasSuffix("? help  q quit") == true)
            try terminal.type("q")
            #expect(try terminal.exitCode() == 0)
        }
    }

    @Test(arguments: [(39, 10), (40, 9), (11, 3)], ["q", "C-c"])
    func `below that it says what it needs, and only q and Ctrl-C work`(
        size: (columns: Int, rows: Int), leaving: String
    ) throws {
        try Simulator.open { terminal in
            try terminal.resize(columns: size.columns, rows: size.rows)
            try terminal.wait(for: "needs 40×10")
            try terminal.wait(for: "has \(size.columns)×\(size.rows)")
            try terminal.type("a98awH?:user eve\r")
            try terminal.resize(columns: 80, rows: 24)
            let lines = try terminal.wait(for: "? help  q quit")
            #expect(lines.count { $0.contains("100/100") } == 2)
            #expect(lines.allSatisfy { !$0.contains("Successful") && !$0.contains("eve") })
            try terminal.resize(columns: size.columns, rows: size.rows)
            try terminal.wait(for: "q quits")
            try terminal.press(leaving)
            #expect(try terminal.exitCode() == 0)
        }
    }

    @Test(arguments: 1...Effort.sizeRuns)
    func `it answers through any changes of the size, with any keys between them`(seed: UInt64) throws {
        var random = Seeded(seed)
        var keys = RandomKeys(seed)
        try Simulator.open { terminal in
            for _ in 0..<Effort.sizeChanges {
                try terminal.resize(columns: random.number(1...300), rows: random.number(1...100))
                try terminal.send(keys.next(random.number(0...4)))
            }
            try terminal.resize(columns: 80, rows: 24)
            // The terminal takes its time to resize, and keys mean nothing in a window that is too small.
            try terminal.wait(for: "the rule") { $0.count > 1 && $0[1] == String(repeating: "─", count: 80) }
            try terminal.settle()
            try terminal.type("q")
            #expect(try terminal.exitCode() == 0)
        }
    }
}
