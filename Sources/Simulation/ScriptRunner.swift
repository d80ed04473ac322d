public import ScenarioLanguage

/// Where an event of a script comes from.
public struct ScriptContext: Sendable {
    /// The line of its statement, from 1.
    public internal(set) var line = 0
    /// The heading that it belongs to, nil before the first.
    public internal(set) var heading: String?
    /// How many headings there have been, since two may be alike.
    public internal(set) var headingCount = 0
}

/// What a script is run for.
public enum ScriptPurpose: Sendable {
    /// To test: one that asks and expects nothing is in error.
    case test
    /// To go on from where it leads, or to learn from it, so its statements are kept.
    case session
    /// To be watched: it is tested, and its statements are kept.
    case play
    /// For the requests that it makes, under other policies too, so its statements are kept, and its lines.
    case traffic
}

/// Runs a script line by line until its first error, and from there on only checks it.
///
/// What `defaults` throws ends it.
public struct ScriptRunner<R: Report, DefaultsError: Error> {
    /// What it has been run on.
    public private(set) var simulator: Simulator
    /// What it came to so far.
    public private(set) var summary = Summary()
    /// All that is wrong with it, in the order of the lines.
    public private(set) var errors: [Diagnostic] = []
    /// Its statements that ran.
    public private(set) var statements: [Statement] = []
    /// The line of each of them.
    public private(set) var statementLines: [Int] = []

    /// Its statements that ran, each in its line, where it is run for the requests that it makes.
    public private(set) var lines: [(statement: Statement, line: SourceLine)] = []

    private let purpose: ScriptPurpose
    private let defaults: () throws(DefaultsError) -> PartialLimit
    /// What is written down of it.
    public private(set) var report: R
    private var context = ScriptContext()
    private let file: String?
    private var lastLine: [UInt8] = []
    /// Whether a statement, or a line that may have been meant as one, asked or expected something.
    private var mayHaveTested = false

    /// A runner of the script that messages call `file`, which asks for `defaults` once, where the script and the
    /// simulator's options don't say the limit.
    public init(
        _ simulator: Simulator, file: String? = nil, purpose: ScriptPurpose, report: R,
        defaults: @escaping () throws(DefaultsError) -> PartialLimit
    ) {
        self.simulator = simulator
        self.file = file
        self.purpose = purpose
        self.report = report
        self.defaults = defaults
    }

    /// Runs all lines of a script that is in memory, and finishes.
    public mutating func run(_ script: [UInt8]) throws(DefaultsError) {
        var rest = script[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            try run(line: rest[..<end])
            rest = rest[end...].dropFirst()
        }
        finish()
    }

    /// Runs a line, without its line feed.
    public mutating func run(line: ArraySlice<UInt8>) throws(DefaultsError) {
        context.line += 1
        lastLine.removeAll(keepingCapacity: true)
        lastLine += line
        let line = SourceLine(line, number: context.line, file: file)
        let statement: Statement?
        do throws(Diagnostic) { statement = try Statement(line) } catch {
            errors.append(error)
            pass(over: line)
            return
        }
        if let statement { try run(statement, line) }
    }

    /// Checks what can only be told at the script's end, and finishes the report.
    public mutating func finish() {
        let end = SourceLine(lastLine[...], number: max(1, context.line), file: file)
        if let error = simulator.diagnosticAtEnd(of: end) { errors.append(error) }
        if purpose == .test || purpose == .play, !mayHaveTested {
            let message = "found neither a request nor an expectation, expected something to test"
            errors.append(end.diagnostic(.end, message))
        }
        summary.clients = simulator.clientTallies
        report.finish(summary, errors)
    }

    private mutating func run(_ statement: Statement, _ line: SourceLine) throws(DefaultsError) {
        mayHaveTested = mayHaveTested || statement.tests
        if case .heading(let text) = statement {
            context.heading = text
            context.headingCount += 1
        }
        if errors.isEmpty, statement.usesLimit, !simulator.isLimitFinal, simulator.needsDefaults {
            simulator.use(defaults: try defaults())
        }
        do throws(Diagnostics) {
            guard errors.isEmpty else { return try simulator.checkOnly(statement, in: line) }
            try simulator.run(statement, in: line) { event in
                summary.add(event)
                report.add(event, context)
            }
            report.endStatement(context)
            if purpose != .test {
                statements.append(statement)
                statementLines.append(context.line)
            }
            if purpose == .traffic {
                let kept = SourceLine(lastLine[...], number: line.number, file: line.file)
                lines.append((statement, kept))
            }
        } catch {
            errors += error.all
            pass(over: line)
        }
    }

    private mutating func pass(over line: SourceLine) {
        let line = FaultyLine(line)
        mayHaveTested = mayHaveTested || line.mayTest
        simulator.apply(line)
    }
}
