import Foundation

/// The simulator as it is used: in a terminal, by keys.
enum Simulator {
    /// Opens the simulator, waits for its first picture, and ends it with `body`.
    static func open<Result>(
        _ arguments: String..., in folder: Folder, columns: Int = 80, rows: Int = 24,
        environment: [String: String?] = [:], _ body: (Tmux) throws -> Result
    ) throws -> Result {
        try Tmux.withTerminal(
            [Program.path] + arguments, in: folder, columns: columns, rows: rows, environment: environment
        ) { terminal in
            try terminal.wait(for: "q quit")
            return try body(terminal)
        }
    }

    /// The same in a folder of its own.
    static func open<Result>(
        columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:], files: [String: String] = [:],
        _ body: (Tmux) throws -> Result
    ) throws -> Result {
        try Folder.withFolder(files) { folder in
            try open(in: folder, columns: columns, rows: rows, environment: environment, body)
        }
    }
}

extension Tmux {
    /// Closes what is open in the simulator and waits until all keys so far have had their effect: a number that is
    /// typed shows then, and is dropped again.
    func settle() throws {
        let number = String(Int.random(in: 100_000...999_999))
        // The x means nothing; it is there to be the key that an Esc right before it makes into another.
        try send(Array("\u{1B}\u{1B}\u{1B}x\(number)".utf8))
        try wait(for: "the number \(number)") { lines in
            if try isDead() {
                throw Failure(description: "the simulator ended\n\(lines.joined(separator: "\n"))")
            }
            return lines.contains { $0.hasPrefix(" \(number)") }
        }
        try type("x")
        try wait(for: "no number") { !$0.contains { $0.hasPrefix(" \(number)") } }
    }
}

extension Folder {
    /// The journals of the sessions, the oldest first.
    func journals() -> [URL] {
        let sessions = home.appendingPathComponent("state/token-bucket/sessions")
        let files = try? FileManager.default.contentsOfDirectory(at: sessions, includingPropertiesForKeys: nil)
        return (files ?? []).sorted { $0.path < $1.path }
    }
}
