import Foundation
import Testing

struct ClockTests {
    @Test func `input that means nothing does not stop a running clock`() throws {
        try Simulator.open { terminal in
            try terminal.type("l")
            // Sooner again than a second, after which the clock has to be drawn.
            try terminal.wait(for: "the clock") { lines in
                try terminal.send(Array("\u{1B}[I\u{1B}[24;80R\u{1B}]11;rgb:0/0/0\u{7}".utf8))
                return lines[0].hasSuffix("00:00:02")
            }
            #expect(try terminal.lines().count { $0.contains("100/100") } == 2)
        }
    }

    @Test(arguments: [nil, SIGSTOP])
    func `the time in which it is stopped is not the clock's`(signal: Int32?) throws {
        try Folder.withFolder([:]) { folder in
            try Tmux.withTerminal(["sh", "-i"], in: folder, environment: ["PS1": "$ ", "ENV": nil]) { shell in
                let clock = ContinuousClock()
                try shell.type("sh -c 'echo $$ > process; exec \"$0\"' \(Program.path)\r")
                try shell.wait(for: "? help  q quit")
                let process = try #require(pid_t(folder.text(of: "process")?.trimmingCharacters(in: .newlines) ?? ""))
                let start = clock.now
                // An hour in each second.
                try shell.type("l>>>>")
                try shell.wait(for: "3600×")
                if let signal { kill(process, signal) } else { try shell.press("C-z") }
                try wait(for: "the stop") { Processes.state(of: process) == "T" ? true : nil }
                let stop = clock.now
                try wait(for: "two seconds to be over") { stop.duration(to: clock.now) > .seconds(2) ? true : nil }
                let awake = clock.now
                try shell.type("fg")
                try shell.press("C-j")
                try shell.wait(for: "? help  q quit")
                try shell.type("l")
                let lines = try shell.wait(for: "the clock") { $0[0].contains(#/\.[0-9]{3}$/#) }
                let most = start.duration(to: stop) + awake.duration(to: clock.now)
                let shown = try #require(
                    lines[0].firstMatch(of: #/(?:([0-9]+)d )?([0-9]+):([0-9]+):([0-9]+)\.[0-9]{3}$/#))
                let parts = [shown.1 ?? "0", shown.2, shown.3, shown.4].compactMap { Int($0) }
                let seconds = zip(parts, [86_400, 3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(seconds > 0 && .seconds(seconds) <= most * 3600)
                try shell.type("q")
            }
        }
    }
}
