import Foundation

struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// What the program of this name, built beside this one, prints.
func output(of program: String, _ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
        component: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure("\(program) exited with \(process.terminationStatus)") }
    return String(decoding: data, as: UTF8.self)
}

/// The processor's model and how many there are.
func machine() throws -> String {
    let lines = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8).split(separator: "\n")
    let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ": ").last ?? "an unknown processor"
    return "\(model), \(ProcessInfo.processInfo.processorCount) cores"
}
