public import Files
import JSON
public import RateLimiter
import ScenarioLanguage

/// A log in one file or several, one after the other.
public struct Log {
    /// Of a line longer than this the rest is left out.
    private static let longestLine = 1 << 18

    private let files: [InputFile]
    private let rules: LineRules
    private let order: RequestOrder
    private let isStrict: Bool
    private let isPart: Bool
    private let progress: (Int) -> Void

    /// A log in some files, which gzip may have compressed.
    ///
    /// In a strict one a line that can't be read is an error; in one that is part of another there may be none that can.
    /// `progress` is called with how many bytes were read.
    public init(
        _ files: [InputFile], rules: LineRules = LineRules(), order: RequestOrder = .time, isStrict: Bool = false,
        isPart: Bool = false, progress: @escaping (Int) -> Void = { _ in }
    ) {
        self.files = files
        self.rules = rules
        self.order = order
        self.isStrict = isStrict
        self.isPart = isPart
        self.progress = progress
    }

    /// What limits would have done to the requests, and the fewest tokens for a goal; throws where a file can't be read, or
    /// a line where that is an error, or none can.
    ///
    /// The log is read once, and where a line that comes late has to be sorted in, once more from its start.
    public func report(under limits: [Limit], goal: RejectionGoal? = nil) throws(LogError) -> Reading<LogReport> {
        var keepsRequests = order == .time && files.contains { $0.size == nil }
        while true {
            var analysis = LogAnalysis(
                limits: limits, rules: rules, order: order, goal: goal, keepsRequests: keepsRequests)
            let skipped = try forEachLine { line throws(Unreadable) in
                try analysis.take(line)
            } until: {
                analysis.mustStartOver
            }
            if !analysis.mustStartOver {
                return Reading(skipped, hasObjects: analysis.hasObjects, content: analysis.finish())
            }
            keepsRequests = true
        }
    }

    /// The requests of the user with this key, of all users where it is nil, as statements; nil where there are none. Throws
    /// as `report` does.
    public func scenario(of key: KeyText? = nil) throws(LogError) -> Reading<LoggedScenario?> {
        var collector = ScenarioCollector(of: key, rules: rules, order: order)
        let skipped = try forEachLine { line throws(Unreadable) in try collector.take(line) }
        return Reading(skipped, hasObjects: collector.hasObjects, content: collector.finish())
    }

    private func forEachLine(
        _ take: (Span<UInt8>) throws(Unreadable) -> Void, until isOver: () -> Bool = { false }
    ) throws(LogError) -> SkippedLines {
        var skipped = SkippedLines()
        for file in files where !isOver() {
            var number = 0
            var fault: Diagnostic?
            var isFaulty = false
            do throws(FileError) {
                try file.forEachLine(longest: Self.longestLine, decompressing: true) { line in
                    number += 1
                    if number == 1, Self.isArchive(line) {
                        fault = Self.archive(file.name)
                        isFaulty = true
                    }
                    guard !isFaulty else { return }
                    do throws(Unreadable) {
                        try take(line)
                        skipped.hasRequests = true
                    } catch {
                        skipped.add(error, line, file: file.name, number: number)
                        if isStrict { fault = skipped.unreadable.first }
                        isFaulty = fault != nil
                    }
                } progress: { bytes in
                    progress(bytes)
                    return !isFaulty && !isOver()
                }
            } catch {
                throw .file(error)
            }
            if let fault { throw .line(fault) }
        }
        if !isPart, !isOver(), !skipped.hasRequests {
            throw .noRequests(skipped.whyNone.isEmpty ? noLines : skipped.whyNone)
        }
        return skipped
    }

    /// What is wrong with files without a line.
    private var noLines: [Diagnostic] {
        files.map { Diagnostic(file: $0.name.escaped, column: 1, "found the file's end, expected a line of a log") }
    }

    /// Whether a file that begins so is a tar archive (POSIX ustar, or GNU's).
    private static func isArchive(_ line: Span<UInt8>) -> Bool { line.holds("ustar", at: 257) }

    private static func archive(_ name: String) -> Diagnostic {
        Diagnostic(
            file: name.escaped, column: 1, "found a tar archive, expected a log",
            mend: "`tar -xOf FILE | token-bucket analyze -` reads what is in it")
    }
}
