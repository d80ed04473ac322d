import TextLayout
public import ScenarioLanguage

/// JUnit XML, a test for each expectation and a suite for each case.
///
/// A suite says how many tests it has before they come, so a case's tests are held until it ends, or until they are so
/// many that they make a suite of their own.
public struct JUnitReport: Report {
    private static let mostTests = 1000
    private let output: Output
    private let scriptName: String
    private var heading: String?
    private var headingCount = 0
    private var tests: [String] = []
    private var failures = 0

    /// A report into `output` about the script of that name.
    public init(_ output: Output, scriptName: String) {
        self.output = output
        self.scriptName = scriptName
        output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"\(scriptName.escaped.xml)\">\n")
    }

    /// Holds an expectation as a test.
    public mutating func add(_ event: Event, _ context: ScriptContext) {
        guard case .check(let check) = event else { return }
        if headingCount != context.headingCount || tests.count == Self.mostTests {
            endSuite()
            (heading, headingCount) = (context.heading, context.headingCount)
        }
        let test = "    <testcase \(name("line \(context.line): \(check.description)"))"
        guard let failure = check.failure else { return tests.append(test + "/>\n") }
        failures += 1
        tests.append(test + ">\n      <failure message=\"\(failure.escaped.xml)\"/>\n    </testcase>\n")
    }

    /// Writes the last case, and the script's errors as tests of their own.
    public mutating func finish(_ summary: Summary, _ errors: [Diagnostic]) {
        endSuite()
        if !errors.isEmpty {
            let counts = #"tests="\#(errors.count)" failures="0" errors="\#(errors.count)""#
            output.append("  <testsuite name=\"errors\" \(counts)>\n")
            for error in errors {
                output.append("    <testcase \(name("line \(error.line), column \(error.column)"))>\n")
                output.append("      <error message=\"\(error.text.escaped.xml)\"/>\n    </testcase>\n")
            }
            output.append("  </testsuite>\n")
        }
        output.append("</testsuites>\n")
        output.flush()
    }

    private func name(_ name: String) -> String {
        "classname=\"\(scriptName.escaped.xml)\" name=\"\(name.escaped.xml)\""
    }

    private mutating func endSuite() {
        guard !tests.isEmpty else { return }
        let counts = #"tests="\#(tests.count)" failures="\#(failures)" errors="0""#
        output.append("  <testsuite name=\"\((heading ?? scriptName).escaped.xml)\" \(counts)>\n")
        tests.forEach(output.append)
        output.append("  </testsuite>\n")
        tests = []
        failures = 0
    }
}
