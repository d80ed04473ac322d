import Foundation
import Testing

struct BlockedOutputTests {
    @Test(arguments: [SIGTERM, SIGHUP, SIGUSR1])
    func `a signal ends it while nobody reads its output, and the terminal is given back`(signal: Int32) throws {
        try Folder.withFolder([:]) { folder in
            try Tmux.withTerminal(["sh", "-i"], in: folder, columns: 200, rows: 60, environment: ["PS1": "$ "]) {
                shell in
                try shell.type("stty -g > before; sh -c 'echo $$ > process; exec \"$0\"' \(Program.path)\r")
                try shell.wait(for: "? help  q quit")
                let process = try #require(pid_t(folder.text(of: "process")?.trimmingCharacters(in: .newlines) ?? ""))
                let reader = try #require(pid_t(shell.value(of: "pid")))
                kill(reader, SIGSTOP)
                defer { kill(reader, SIGCONT) }
                try Self.fillOutput(of: process)
                #expect(kill(process, signal) == 0)
                try wait(for: "the end") { Processes.state(of: process).map { $0 == "Z" } ?? true ? true : nil }
                kill(reader, SIGCONT)
                try shell.type("echo it ended with $?; stty -g > after\r")
                try shell.wait(for: "it ended with \(128 + signal)")
                #expect(try shell.value(of: "alternate_on") == "0")
                let after = try wait(for: "the modes") {
                    folder.text(of: "after").flatMap { $0.hasSuffix("\n") ? $0 : nil }
                }
                #expect(after == folder.text(of: "before"))
            }
        }
    }

    /// Makes it draw the whole picture anew until that blocks: a process that waits for input would wake up for a signal.
    private static func fillOutput(of process: pid_t) throws {
        var still = 0
        try wait(for: "the output to block") {
            let before = Processes.work(of: process)
            kill(process, SIGWINCH)
            poll(nil, 0, 5)
            still = Processes.work(of: process) == before ? still + 1 : 0
            return still >= 20 ? true : nil
        }
    }
}
