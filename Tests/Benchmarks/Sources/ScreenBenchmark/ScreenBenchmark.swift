import Glibc

/// Measures how fast programs draw, and what they do when they should do nothing, each on a terminal of its own.
@main
struct ScreenBenchmark {
    private static let startCount = 5
    private static let keyCount = 200
    private static let idleTime = Duration.seconds(3)

    /// A program and the keys to press in it.
    private struct Contestant {
        let name: String
        let arguments: [String]
        /// Keys that change the picture, pressed in turn over and over.
        let keys: [String]
        /// Keys after which it goes on by itself, empty where it has none.
        let live: String
    }

    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        guard let program = arguments.first, let folder = arguments.dropFirst().first else {
            print("usage: ScreenBenchmark PROGRAM FOLDER")
            exit(64)
        }
        let contestants =
            [2, 10_000, 1_000_000].map { users in
                Contestant(
                    name: "token-bucket, \(users) users",
                    arguments: [program, "--settings", settings(users: users, in: folder)], keys: [" "], live: "l>>")
            } + [
                Contestant(name: "htop", arguments: ["htop"], keys: ["\u{1B}OB", "\u{1B}OA"], live: ""),
                Contestant(name: "tig", arguments: ["tig"], keys: ["j", "k"], live: ""),
                Contestant(name: "ncdu", arguments: ["ncdu", "/usr/share"], keys: ["j", "k"], live: ""),
            ]
        for (columns, rows) in [(80, 24), (200, 60)] as [(UInt16, UInt16)] {
            print("\n\(columns)×\(rows):\n")
            print(
                "| program | first picture | first key | key to first byte | to last | bytes a key | memory | paused: wake-ups, bytes, CPU a second | live at 60× |"
            )
            print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
            for contestant in contestants { measure(contestant, columns, rows) }
        }
    }

    private static func measure(_ contestant: Contestant, _ columns: UInt16, _ rows: UInt16) {
        let starts = (0..<startCount).map { _ in
            TerminalProgram(contestant.arguments, columns: columns, rows: rows).output(until: .milliseconds(300)).last
        }
        let program = TerminalProgram(contestant.arguments, columns: columns, rows: rows)
        _ = program.output(until: .milliseconds(300))
        var firsts: [Duration] = []
        var lasts: [Duration] = []
        var bytes = 0
        for index in 0..<keyCount {
            program.send(contestant.keys[index % contestant.keys.count])
            let answer = program.output(until: .milliseconds(10), within: .milliseconds(500))
            firsts.append(answer.first)
            lasts.append(answer.last)
            bytes += answer.bytes
        }
        let memory = ProcessStatus(of: program.process).memory
        let paused = idle(program)
        var live = "–"
        if !contestant.live.isEmpty {
            program.send(contestant.live)
            _ = program.output(until: .milliseconds(10))
            live = idle(program)
        }
        let cells = [
            contestant.name, median(starts).text, firsts[0].text, median(firsts).text, median(lasts).text,
            "\(bytes / keyCount)", "\(memory / 1024) MB", paused, live,
        ]
        print("| \(cells.joined(separator: " | ")) |")
    }

    private static func idle(_ program: TerminalProgram) -> String {
        let before = ProcessStatus(of: program.process)
        let bytes = program.bytes(in: idleTime)
        let after = ProcessStatus(of: program.process)
        let seconds = Int(idleTime / .seconds(1))
        let percent = 100 * (after.ticks - before.ticks) / seconds / sysconf(Int32(_SC_CLK_TCK))
        return "\((after.wakeUps - before.wakeUps) / seconds), \(bytes / seconds), \(percent) %"
    }

    private static func median(_ durations: [Duration]) -> Duration {
        durations.sorted()[durations.count / 2]
    }

    /// A settings file with so many users.
    private static func settings(users: Int, in folder: String) -> String {
        let path = "\(folder)/\(users).json"
        guard let file = fopen(path, "w") else { fatalError("\(path) can't be written") }
        let keys = (1...users).map { "\"user\($0)\"" }.joined(separator: ",")
        fputs("{\"tokens\":100,\"time\":3600,\"users\":[\(keys)]}\n", file)
        fclose(file)
        return path
    }
}

extension Duration {
    /// In milliseconds with two places.
    fileprivate var text: String {
        let hundredths = Int(self / .microseconds(10))
        let places = hundredths % 100
        return "\(hundredths / 100).\(places < 10 ? "0" : "")\(places) ms"
    }
}
