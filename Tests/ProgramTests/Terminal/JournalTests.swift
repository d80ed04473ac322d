import Foundation
import Testing

struct JournalTests {
    @Test func `two simulators at once have a journal each, and --resume takes one that nobody writes`() throws {
        try Folder.withFolder([:]) { folder in
            try Simulator.open("--user", "first", in: folder) { first in
                try first.type("a")
                try first.wait(for: "Successful")
                try Simulator.open("--user", "second", in: folder) { second in
                    try second.type("2a")
                    try second.wait(for: "98/100")
                    #expect(folder.journals().count == 2)
                    let ending = try folder.run(Program.path, ["--resume"], input: "", outputPath: nil)
                    #expect(ending.code == 66)
                    #expect(ending.errors == "each session is open elsewhere\n")
                    try first.type("q")
                    #expect(try first.exitCode() == 0)
                    try Simulator.open("--resume", in: folder) { third in
                        let lines = try third.wait(for: "session resumed")
                        try third.wait(for: "the one used last is open elsewhere")
                        #expect(lines.contains { $0.hasPrefix("▌ first") && $0.hasSuffix(" 99/100") })
                    }
                    try second.type("a")
                    try second.wait(for: "97/100")
                }
            }
            #expect(folder.journals().count == 2)
        }
    }

    @Test func `a torn last line is told of and dropped, and the journal goes on after it`() throws {
        let journal = "home/state/token-bucket/sessions/20260101-000000-1.scenario"
        let whole = "settings tokens=5 time=1h policy=fixed-window\nuser ann\n#! begin\nrequest ann x2\n"
        try Folder.withFolder([journal: whole + "request ann x"]) { folder in
            let variables = ["XDG_STATE_HOME": folder.work.appendingPathComponent("home/state").path]
            try Simulator.open("--resume", in: folder, environment: variables) { terminal in
                try terminal.wait(for: "; its last line was torn, and is dropped")
                try terminal.wait(for: " 3/5")
                try terminal.type("a")
                try terminal.wait(for: " 2/5")
                #expect(folder.text(of: journal) == whole + "request all\n")
            }
        }
    }

    @Test func `a damaged journal brings back what is before the damage, and what follows is a file`() throws {
        let journal = "home/state/token-bucket/sessions/20260101-000000-1.scenario"
        let whole = "settings tokens=5 time=1h policy=fixed-window\nuser ann\n#! begin\nrequest ann x2\n"
        let rest = "rqeust ann\nrequest ann\n"
        try Folder.withFolder([journal: whole + rest]) { folder in
            let variables = ["XDG_STATE_HOME": folder.work.appendingPathComponent("home/state").path]
            let command = ["sh", "-c", "\"$0\" --resume 2> errors", Program.path]
            try Tmux.withTerminal(command, in: folder, environment: variables) { terminal in
                try terminal.wait(for: "up to line 5, where its journal is")
                try terminal.wait(for: " 3/5")
                try terminal.type("a")
                try terminal.wait(for: " 2/5")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
            #expect(folder.text(of: journal) == whole + "request all\n")
            #expect(folder.text(of: journal + ".rest") == rest)
            let told = try #require(folder.text(of: "errors"))
            #expect(told.contains("1.scenario:5:1: error: found `rqeust`"))
            #expect(told.hasSuffix("1.scenario.rest\n"))
        }
    }

    @Test func `a journal that is damaged before the session began is left alone, and its place told`() throws {
        let journal = "home/state/token-bucket/sessions/20260101-000000-1.scenario"
        let text = "settings tokens=5 time=1h\nusr ann\n#! begin\nrequest ann\n"
        try Folder.withFolder([journal: text]) { folder in
            let line = "XDG_STATE_HOME=$PWD/home/state \"$0\" --resume"
            let ending = try folder.run("/bin/sh", ["-c", line, Program.path], input: "", outputPath: nil)
            #expect(ending.code == 65)
            #expect(ending.errors.contains("sessions/20260101-000000-1.scenario:2:1: error: found `usr`"))
            #expect(folder.text(of: journal) == text)
        }
    }

    @Test func `--resume takes the session used last, not the one started last`() throws {
        try Folder.withFolder([:]) { folder in
            for user in ["first", "second"] {
                try Simulator.open("--user", user, in: folder) { terminal in
                    try terminal.type("a")
                    try terminal.wait(for: "99/100")
                    try terminal.type("q")
                    #expect(try terminal.exitCode() == 0)
                }
            }
            let old = try #require(
                try folder.journals().first { try String(contentsOf: $0, encoding: .utf8).contains("first") })
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: 60)], ofItemAtPath: old.path)
            try Simulator.open("--resume", in: folder) { terminal in
                let lines = try terminal.wait(for: "session resumed")
                #expect(lines.contains { $0.hasPrefix("▌ first") })
            }
        }
    }

    @Test func `sessions lists them with what they hold, and --resume takes one by its number`() throws {
        #expect(try Program.run("sessions").output == "no session was kept yet\n")
        let name = { (number: Int) in "home/state/token-bucket/sessions/2026010\(number)-000000-1.scenario" }
        let start = "settings tokens=5 time=1h policy=gcra\nuser ann bob eve\n#! begin\n"
        let files = [
            name(1): start + "request ann bob x2\n#! back 1\n", name(2): start + "request all\n", name(3): "rqst\n",
        ]
        try Folder.withFolder(files) { folder in
            for number in 1...3 {
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSince1970: 1_767_225_600 + 60 * Double(number))],
                    ofItemAtPath: folder.work.appendingPathComponent(name(number)).path)
            }
            let state = "TZ=UTC XDG_STATE_HOME=$PWD/home/state"
            let run = { (line: String) in
                try folder.run("/bin/sh", ["-c", "\(state) \(line)", Program.path], input: "", outputPath: nil)
            }
            let path = folder.work.appendingPathComponent(name(3)).path
            #expect(
                try run("\"$0\" sessions").outputLines == [
                    "1  2026-01-01 00:03  damaged at line 1 of \(path)",
                    "2  2026-01-01 00:02  3 requests of ann, bob and 1 more; 5 tokens per 1 h, gcra",
                    "3  2026-01-01 00:01  0 requests of ann, bob and 1 more; 5 tokens per 1 h, gcra",
                ])
            for (number, code) in [("4", 64), ("0", 64), ("x", 64), ("1", 65)] as [(String, Int32)] {
                #expect(try run("\"$0\" --resume \(number)").code == code, "\(number)")
            }
            let variables = ["TZ": "UTC", "XDG_STATE_HOME": folder.work.appendingPathComponent("home/state").path]
            try Simulator.open("--resume", "2", in: folder, environment: variables) { terminal in
                try terminal.wait(for: "session resumed (2026-01-01 00:02)")
                try terminal.wait(for: " 4/5")
                // To go on with it is to use it.
                let lines = try run("\"$0\" sessions").outputLines
                #expect(lines[0].hasSuffix("3 requests of ann, bob and 1 more; 5 tokens per 1 h, gcra; open"))
                #expect(try run("\"$0\" --resume 1").code == 66)
                try Simulator.open("--resume", "3", in: folder, environment: variables) { other in
                    _ = try other.wait(for: "session resumed (2026-01-01 00:01)")
                }
            }
        }
    }

    @Test(arguments: ["/dev/null", "/proc/nowhere"])
    func `a journal that can't be made is told of, at the end as well, and the session goes on`(home: String) throws {
        try Folder.withFolder([:]) { folder in
            let command = ["sh", "-c", "\"$0\" 2> errors", Program.path]
            try Tmux.withTerminal(command, in: folder, environment: ["XDG_STATE_HOME": home]) { terminal in
                try terminal.wait(for: "? help  q quit")
                try terminal.type("a")
                let lines = try terminal.wait(for: "the session is not kept:")
                #expect(lines.contains { $0.contains("directory (\(home)") })
                try terminal.wait(for: " 99/100")
                try terminal.type("98a")
                try terminal.wait(for: " 1/100")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
            let told = try #require(folder.text(of: "errors"))
            #expect(told.hasPrefix("the session is not kept: "))
            #expect(told.contains("directory (\(home)"))
        }
    }

    @Test func `where the disk is full the journal keeps whole lines, and the session goes on`() throws {
        try Folder.withFolder([:]) { folder in
            // A limit on a file's size, of a block or two, takes the place of a disk's.
            let command = ["sh", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" --tokens 1000000", Program.path]
            try Tmux.withTerminal(command, in: folder) { terminal in
                try terminal.wait(for: "? help  q quit")
                try terminal.send([UInt8](repeating: UInt8(ascii: "a"), count: 200))
                try terminal.wait(for: "the session is not kept: File too large")
                try terminal.wait(for: "200 ok")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
            let text = try String(contentsOf: #require(folder.journals().first), encoding: .utf8)
            #expect(text.hasSuffix("\nrequest all\n"))
            let kept = text.split(separator: "\n").count { $0 == "request all" }
            try Simulator.open("--resume", in: folder) { terminal in
                try terminal.wait(for: "\(kept) ok")
                #expect(try terminal.lines().allSatisfy { !$0.contains("torn") })
            }
        }
    }

    @Test func `where nothing can be written no journal is left that would hide a good one`() throws {
        try Folder.withFolder([:]) { folder in
            try Simulator.open("--user", "good", in: folder) { terminal in
                try terminal.type("a")
                try terminal.wait(for: "99/100")
            }
            let command = ["sh", "-c", "trap '' XFSZ; ulimit -f 0; exec \"$0\" --user lost", Program.path]
            try Tmux.withTerminal(command, in: folder) { terminal in
                try terminal.wait(for: "? help  q quit")
                try terminal.type("a")
                try terminal.wait(for: "the session is not kept: File too large")
            }
            #expect(folder.journals().count == 1)
            try Simulator.open("--resume", in: folder) { terminal in
                let lines = try terminal.wait(for: "session resumed")
                #expect(lines.contains { $0.hasPrefix("▌ good") })
            }
        }
    }
}
