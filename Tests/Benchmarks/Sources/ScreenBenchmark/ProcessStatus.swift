import Glibc

/// What Linux tells of a process (proc(5)).
struct ProcessStatus {
    /// The memory that it has, in KiB.
    let memory: Int
    /// How often it has woken up by itself.
    let wakeUps: Int
    /// The processor time that it has used, in clock ticks.
    let ticks: Int

    init(of process: pid_t) {
        let status = Self.text(of: "/proc/\(process)/status").split(separator: "\n")
        func number(_ name: String) -> Int {
            let line = status.first { $0.hasPrefix(name + ":") } ?? ""
            return Int(line.filter(\.isNumber)) ?? 0
        }
        memory = number("VmRSS")
        wakeUps = number("voluntary_ctxt_switches")
        // The name, which may hold spaces, ends in a parenthesis; the 12th and 13th field after it are the times.
        let fields = Self.text(of: "/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
        ticks = fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    }

    private static func text(of path: String) -> String {
        guard let file = fopen(path, "r") else { return "" }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}
