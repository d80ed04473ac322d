import Simulation

/// How a report is written.
enum Format: CaseIterable {
    case text, json, tap, junit

    /// The report on a script.
    func report(_ script: [UInt8], name: String = "script") -> String {
        var bytes: [UInt8] = []
        let output = Output { bytes += $0 }
        switch self {
        case .text: run(script, TextReport(output), name)
        case .json: run(script, JSONReport(output), name)
        case .tap: run(script, TAPReport(output), name)
        case .junit: run(script, JUnitReport(output, scriptName: name), name)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The report on a script.
    func report(_ script: String, name: String = "script") -> String {
        report(Array(script.utf8), name: name)
    }

    /// The lines of the report on a script, without their ends.
    func lines(_ script: String, name: String = "script") -> [String] {
        let report = report(script, name: name)
        return report.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
            String.init)
    }

    private func run(_ script: [UInt8], _ report: some Report, _ name: String) {
        var runner = ScriptRunner(Simulator(), file: name, purpose: .test, report: report) { PartialLimit() }
        runner.run(script)
    }
}
