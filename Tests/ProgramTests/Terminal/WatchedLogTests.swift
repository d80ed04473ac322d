import Testing

struct WatchedLogTests {
    @Test func `a log that is watched has the report's dates, its rejections and its order`() throws {
        let hour = ["10.0.0.2", "10.0.0.3", "10.0.0.1", "10.0.0.3", "10.0.0.3", "10.0.0.2", "10.0.0.1"]
        let log = hour.enumerated().map { minute, client in
            "\(client) - - [17/May/2015:10:0\(minute):00 +0000] \"GET / HTTP/1.1\" 200 1\n"
        }
        let command = [Program.path, "analyze", "log", "--tokens", "1", "--time", "1h", "--watch"]
        try Folder.withFolder(["log": log.joined()]) { folder in
            try Tmux.withTerminal(command, in: folder) { terminal in
                let lines = try terminal.wait(for: "2015-05-17 10:00:00")
                #expect(lines[0].hasSuffix("2015-05-17 10:06:00"))
                let shown = lines.compactMap { $0.firstMatch(of: #/10\.0\.0\.\d |\d+ rejected/#)?.0 }
                #expect(
                    shown.prefix(6) == [
                        "10.0.0.3 ", "2 rejected", "10.0.0.1 ", "1 rejected", "10.0.0.2 ", "1 rejected",
                    ])
                try terminal.type("t")
                try terminal.wait(for: " 2015-05-17 10:06:00  10.0.0.1  429 · retry in 56:00")
                try terminal.type("e")
                try terminal.wait(for: "in the window that opened at 2015-05-17 10:01:00")
                try terminal.type("q")
                #expect(try terminal.exitCode() == 0)
            }
        }
    }
}
