import Foundation
import Testing

struct GivenBackTests {
    /// What a shell would notice of a terminal that wasn't given back.
    private struct Condition: Equatable {
        let modes: String?
        let values: [String]

        init(_ shell: Tmux, _ name: String) throws {
            try shell.type("stty -g > \(name); echo \(name) is 'written'\r")
            try shell.wait(for: "\(name) is written")
            modes = shell.folder.text(of: name)
            values = try ["cursor_flag", "alternate_on", "keypad_cursor_flag", "keypad_flag"].map(shell.value)
        }
    }

    /// Opens a shell, and the simulator in it.
    private static func withSimulator(_ body: (Tmux, pid_t) throws -> Void) throws {
        try Folder.withFolder([:]) { folder in
            try Tmux.withTerminal(["sh", "-i"], in: folder, environment: ["PS1": "$ ", "ENV": nil]) { shell in
                try shell.type("ulimit -c 0; echo this was here 'before'\r")
                try shell.wait(for: "this was here before")
                let before = try Condition(shell, "modes-before")
                try shell.type("sh -c 'echo $$ > process; exec \"$0\"' \(Program.path)\r")
                try shell.wait(for: "? help  q quit")
                #expect(try shell.value(of: "alternate_on") == "1")
                #expect(try shell.value(of: "cursor_flag") == "0")
                let process = pid_t(folder.text(of: "process")?.trimmingCharacters(in: .newlines) ?? "")
                try body(shell, #require(process))
                try shell.wait(for: "this was here before")
                #expect(try Condition(shell, "modes-after") == before)
                try expectNoBrackets(shell)
            }
        }
    }

    /// A shell's program that asked for nothing gets what is pasted as it is.
    private static func expectNoBrackets(_ shell: Tmux) throws {
        try shell.type("read -r pasted; echo \"<$pasted>\" > pasted; echo it is 'pasted'\r")
        try shell.paste("text\n")
        try shell.wait(for: "it is pasted")
        #expect(shell.folder.text(of: "pasted") == "<text>\n")
    }

    private static func expectEnd(_ shell: Tmux, with code: Int) throws {
        try shell.wait(for: "the screen of before") { _ in try shell.value(of: "alternate_on") == "0" }
        try shell.type("echo it ended with $?\r")
        try shell.wait(for: "it ended with \(code)")
    }

    @Test(arguments: ["q", "C-c"])
    func `leaving gives the terminal back as it was`(key: String) throws {
        try Self.withSimulator { shell, _ in
            try shell.press("a", key)
            try Self.expectEnd(shell, with: 0)
        }
    }

    /// All that end a program, the first and the last of those without a name too, but for SIGKILL.
    private static let endings: [Int32] =
        [
            SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGPIPE, SIGXCPU, SIGXFSZ,
            SIGIO, SIGPWR, SIGSYS, SIGSEGV, SIGABRT, SIGTRAP, SIGILL, SIGBUS, SIGFPE,
        ] + [34, 64]

    @Test(arguments: endings)
    func `a signal or a crash gives it back too, and the shell sees which`(signal: Int32) throws {
        try Self.withSimulator { shell, process in
            try shell.type("a")
            try shell.wait(for: "Successful")
            #expect(kill(process, signal) == 0)
            try Self.expectEnd(shell, with: 128 + Int(signal))
        }
    }

    @Test func `Ctrl-Z gives it back until fg draws the screen again`() throws {
        try Self.withSimulator { shell, process in
            try shell.type("a")
            try shell.wait(for: "Successful")
            try shell.press("C-z")
            try Self.resume(shell, process)
        }
    }

    @Test(arguments: [SIGTSTP, SIGSTOP])
    func `being stopped from outside and continued draws the screen again`(signal: Int32) throws {
        try Self.withSimulator { shell, process in
            try shell.type("a")
            try shell.wait(for: "Successful")
            #expect(kill(process, signal) == 0)
            try Self.resume(shell, process, isWarned: signal != SIGSTOP)
        }
    }

    /// Looks at the shell while the simulator is stopped, and goes on with it until it is left.
    private static func resume(_ shell: Tmux, _ process: pid_t, isWarned: Bool = true) throws {
        try wait(for: "the stop") { Processes.state(of: process) == "T" ? true : nil }
        if isWarned {
            try shell.wait(for: "this was here before")
            let between = try Condition(shell, "modes-between")
            #expect(between.modes == shell.folder.text(of: "modes-before"))
            #expect(between.values == ["1", "0", "0", "0"])
        }
        try shell.type("fg")
        try shell.press("C-j")
        try wait(for: "going on") { Processes.state(of: process) == "S" ? true : nil }
        try shell.wait(for: "? help  q quit")
        try shell.wait(for: "Successful")
        try shell.type("98a")
        try shell.wait(for: "1/100")
        try shell.press("q")
        try expectEnd(shell, with: 0)
    }

    @Test(arguments: ["", "trap '' HUP; "])
    func `a terminal that disappears ends it, and nothing is lost`(preparation: String) throws {
        try Folder.withFolder([:]) { folder in
            let command = ["sh", "-c", preparation + "echo $$ > process; exec \"$0\"", Program.path]
            try Tmux.withTerminal(command, in: folder) { terminal in
                try terminal.wait(for: "? help  q quit")
                try terminal.type("6m98a")
                try terminal.wait(for: "2/100")
            }
            let process = try #require(
                folder.text(of: "process").flatMap { pid_t($0.trimmingCharacters(in: .newlines)) })
            try wait(for: "the end") { Processes.state(of: process).map { $0 == "Z" } ?? true ? true : nil }
            try Simulator.open("--resume", in: folder) { terminal in
                let lines = try terminal.wait(for: "session resumed")
                #expect(lines.count { $0.contains(" 2/100") } == 2)
                #expect(lines[0].hasSuffix("00:06:00.000"))
            }
        }
    }
}
