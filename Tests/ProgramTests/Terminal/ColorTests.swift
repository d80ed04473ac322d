import Foundation
import Testing

struct ColorTests {
    private static let cases = "a6m98aaa"

    /// The sequences that set a colour of the foreground.
    private static func colors(_ text: String) -> Set<String> {
        Set(text.matches(of: #/\e\[(?:[0-9;]*?;)??(38;5;[0-9]+|3[0-7])m/#).map { String($0.1) })
    }

    @Test(
        arguments: [
            ("xterm-256color", ["38;5;166", "38;5;29", "38;5;32"]),
            ("screen-256color", ["38;5;166", "38;5;29", "38;5;32"]),
            ("tmux-256color", ["38;5;166", "38;5;29", "38;5;32"]), ("xterm-16color", ["31", "35"]),
            ("xterm-48color", ["31", "35"]), ("xterm-88color", ["31", "35"]),
            ("xterm", ["31", "35"]), ("screen", ["31", "35"]), ("tmux", ["31", "35"]),
            ("linux", ["31", "35"]), ("ansi", ["31", "35"]), ("xterm-mono", []), ("vt100", []),
            ("vt220", []),
        ])
    func `four cases are played in the colours that the terminal has`(type: String, colors: [String]) throws {
        let others = [16, 48, 88].map {
            "xterm-\($0)color|xterm with \($0) colours,\n\tcolors#\($0), use=xterm-256color,\n"
        }
        try Folder.withFolder(["others": others.joined()]) { folder in
            #expect(
                try folder.run("/usr/bin/env", ["tic", "-o", "types", "others"], input: "", outputPath: nil).code == 0)
            let types = folder.work.appendingPathComponent("types").path
            try Simulator.open(in: folder, environment: ["TERM": type, "TERMINFO": types]) { terminal in
                try terminal.type("a6m97a")
                try terminal.wait(for: " 2/100")
                try terminal.press("Down")
                try terminal.type("3 ")
                try terminal.wait(for: "429 · retry in 54:00")
                let shown = Self.colors(try terminal.styledText())
                #expect(shown == Set(colors))
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
        }
    }

    @Test(
        arguments: [
            ("NO_COLOR=1", []), ("NO_COLOR=", []), ("", ["--color", "never"]), ("NO_COLOR=1", ["--color", "always"]),
        ] as [(String, [String])])
    func `NO_COLOR and --color decide whether there are colours`(variable: String, arguments: [String]) throws {
        let hasColors = variable == "NO_COLOR=" || arguments.last == "always"
        try Folder.withFolder([:]) { folder in
            let command = ["env", "X=", variable].filter { $0 != "" } + [Program.path] + arguments
            try Tmux.withTerminal(command, in: folder) { terminal in
                try terminal.wait(for: "? help  q quit")
                try terminal.type(Self.cases)
                try terminal.wait(for: "429 · retry in 54:00")
                let text = try terminal.styledText()
                #expect(Self.colors(text).isEmpty != hasColors)
                #expect(text.contains("\u{1B}[1m"), "bold takes the place of colour")
                #expect(!text.contains(#/\e\[[0-9;]*4[0-7]/#), "the background is the terminal's own")
            }
        }
    }

    @Test(arguments: [("C", []), ("C.UTF-8", ["--ascii"]), ("POSIX", [])] as [(String, [String])])
    func `without Unicode everything is drawn with ASCII signs`(locale: String, arguments: [String]) throws {
        try Folder.withFolder([:]) { folder in
            try Tmux.withTerminal([Program.path] + arguments, in: folder, environment: ["LC_ALL": locale]) { terminal in
                try terminal.wait(for: "? help  q quit")
                try terminal.type("50a")
                try terminal.wait(for: "two gauges") { lines in
                    lines.count { $0.contains("####....") && $0.contains(" 50/100") } == 2
                }
                try terminal.type("50aa")
                try terminal.wait(for: "429 - retry in 1:00:00")
                var shown = ""
                for keys in ["c", "c?", "?H", "He", "t", "S", ":x\r"] {
                    try terminal.type(keys)
                    shown += try terminal.settledText()
                }
                #expect(shown.filter { !$0.isASCII } == "")
            }
        }
    }
}

struct LocaleTests {
    @Test(arguments: [("C", []), ("C.UTF-8", ["--ascii"])] as [(String, [String])])
    func `what can't be shown is written by its number, and what mends that is told once`(
        locale: String, arguments: [String]
    ) throws {
        try Folder.withFolder([:]) { folder in
            let command = [Program.path, "--user", "élan", "--user", "user002"] + arguments
            try Tmux.withTerminal(command, in: folder, environment: ["LC_ALL": locale]) { terminal in
                let lines = try terminal.wait(for: arguments.isEmpty ? "LC_ALL=C.UTF-8" : "q quit")
                #expect(lines[2].hasPrefix(#"> \u{e9}lan  "#) && lines[2].hasSuffix(" 100/100"))
                #expect(lines.contains { $0.contains("LC_ALL=C.UTF-8") } == arguments.isEmpty)
                try terminal.type(":user é\r")
                let after = try terminal.wait { $0.contains { $0.hasPrefix(#"> \u{e9} "#) } }
                #expect(!after.contains { $0.contains("LC_ALL") })
            }
        }
    }

    @Test func `a syllable of Hangul is shown whole, however it is spelled`() throws {
        try Folder.withFolder([:]) { folder in
            try Simulator.open("--user", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", in: folder) { terminal in
                let lines = try terminal.wait(for: "q quit")
                #expect(lines[2].unicodeScalars.starts(with: "▌ 한글  █".unicodeScalars))
            }
        }
    }
}

extension Tmux {
    /// The screen when two looks at it are the same.
    fileprivate func settledText() throws -> String {
        var last = ""
        return try ProgramTests.wait(for: "a calm screen") {
            let text = try lines().joined(separator: "\n")
            defer { last = text }
            return text == last ? text : nil
        }
    }
}
