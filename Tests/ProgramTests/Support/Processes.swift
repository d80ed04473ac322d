import Foundation

/// What Linux tells of processes.
enum Processes {
    /// The letter of a process's state: R runs, S sleeps, T is stopped, Z is dead; nil where there is none.
    static func state(of process: pid_t) -> Character? {
        // The command's name, in parentheses, may hold anything.
        file("stat", of: process)?.split(separator: ") ").last?.first
    }

    /// How often the process has woken up and how long it has run, in nanoseconds.
    static func work(of process: pid_t) -> [String] {
        let switches =
            file("status", of: process)?.split(separator: "\n").filter { $0.contains("voluntary_ctxt") } ?? []
        let time = file("schedstat", of: process)?.split(separator: " ").prefix(1) ?? []
        return (switches + time).map(String.init)
    }

    private static func file(_ name: String, of process: pid_t) -> String? {
        let bytes = FileManager.default.contents(atPath: "/proc/\(process)/\(name)")
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }
}
