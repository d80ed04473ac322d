import Foundation

/// A terminal with a program in it: the pane of a tmux server that nobody else uses.
struct Tmux {
    let folder: Folder
    /// A folder with the server's socket and what is known of the command.
    private let state: URL

    private static let processFile = "process"
    private static let codeFile = "code"

    /// Runs a command and notes its process identifier and exit code, which tmux sometimes misses.
    private static let wrapper = """
        trap : HUP INT QUIT
        sh -c 'echo $$ > "$0/\(processFile)"; exec "$@"' "$0" "$@"
        echo $? > "$0/\(codeFile)"
        """

    /// Opens a terminal for a command; both end with `body`.
    static func withTerminal<Result>(
        _ command: [String], in folder: Folder, columns: Int = 80, rows: Int = 24,
        environment: [String: String?] = [:], _ body: (Tmux) throws -> Result
    ) throws -> Result {
        let state = folder.streams.appendingPathComponent(String(UUID().uuidString.prefix(8)))
        try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
        let terminal = Tmux(folder: folder, state: state)
        var variables: [String: String?] = folder.environment
        variables["TERM"] = "screen-256color"
        variables["LC_ALL"] = "C.UTF-8"
        variables.merge(environment) { $1 }
        let assignments = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
        defer { terminal.close() }
        try terminal.tmux(
            ["start-server", ";", "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "status", "off"]
                + [";", "set-option", "-s", "set-clipboard", "on"]
                + [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "env", "-i"] + assignments
                + ["sh", "-c", wrapper, state.path] + command)
        return try body(terminal)
    }

    /// Types a text, its characters as keys.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", "--", text])
    }

    /// Presses keys by the names that tmux has for them: `Enter`, `C-c`, `Up`.
    func press(_ names: String...) throws {
        try tmux(["send-keys"] + names)
    }

    /// Sends bytes as they are, of any number.
    func send(_ bytes: [UInt8]) throws {
        try load(bytes)
        try tmux(["paste-buffer", "-r"])
    }

    /// Pastes a text as a terminal does for a program that asked to be told.
    func paste(_ text: String) throws {
        try load(Array(text.utf8))
        try tmux(["paste-buffer", "-p"])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// The lines of the screen, without the blanks at their ends.
    func lines() throws -> [String] {
        try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }

    /// The screen with the sequences that give it its looks.
    func styledText() throws -> String {
        try tmux(["capture-pane", "-p", "-e"])
    }

    /// What tmux knows by a name: `pane_dead`, `cursor_flag`.
    func value(of name: String) throws -> String {
        try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .newlines)
    }

    /// Whether the command in the terminal has ended.
    func isDead() throws -> Bool { try value(of: "pane_dead") == "1" }

    /// Looks at the screen until it is as wanted, and gives its lines.
    @discardableResult
    func wait(for what: String = "the screen", until isShown: ([String]) throws -> Bool) throws -> [String] {
        let state = { (try? lines().joined(separator: "\n")) ?? "" }
        return try ProgramTests.wait(for: what, state: state) {
            let lines = try lines()
            return try isShown(lines) ? lines : nil
        }
    }

    /// Looks at the screen until a text is on it, and gives its lines.
    @discardableResult
    func wait(for text: String) throws -> [String] {
        try wait(for: "`\(text)`") { $0.contains { $0.contains(text) } }
    }

    /// Waits for the command's end and gives its exit code, 128 + the signal's number where a signal ended it.
    func exitCode() throws -> Int32 {
        try ProgramTests.wait(for: "the end", state: { (try? lines().joined(separator: "\n")) ?? "" }) {
            number(in: Self.codeFile)
        }
    }

    /// The process identifier of the command.
    func processIdentifier() throws -> pid_t {
        try ProgramTests.wait(for: "the start") { number(in: Self.processFile) }
    }

    /// What the command asked last to be copied.
    func clipboard() throws -> String {
        try tmux(["show-buffer"])
    }

    /// Copies every byte that the command writes from now on to a file in the working folder.
    func copyOutput(to name: String) throws {
        try tmux(["pipe-pane", "cat > '\(folder.work.appendingPathComponent(name).path)'"])
    }

    /// The number on the line that a file in the terminal's folder holds, nil where there is none yet.
    private func number(in name: String) -> Int32? {
        let text = (try? Data(contentsOf: state.appendingPathComponent(name))).map {
            String(decoding: $0, as: UTF8.self)
        }
        return text.flatMap { $0.hasSuffix("\n") ? Int32($0.dropLast()) : nil }
    }

    /// Takes the terminal away from the command.
    func close() {
        _ = try? tmux(["kill-server"])
    }

    private func load(_ bytes: [UInt8]) throws {
        let file = folder.streams.appendingPathComponent("buffer")
        try Data(bytes).write(to: file)
        try tmux(["load-buffer", file.path])
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let ending = try folder.run(
            "/usr/bin/env",
            ["tmux", "-u", "-f", "/dev/null", "-S", state.appendingPathComponent("socket").path] + arguments, input: "",
            outputPath: nil)
        guard ending.code == 0 else { throw Failure(description: "tmux \(arguments): \(ending.errors)") }
        return ending.output
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }
}
