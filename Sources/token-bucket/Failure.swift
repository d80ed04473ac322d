import ArgumentParser
import Simulation

/// How the program ends (`sysexits.h`, but for a failed expectation).
extension ExitCode {
    /// There is nothing of what was asked for.
    static let notFound = ExitCode(1)
    /// An expectation failed.
    static let expectationFailed = ExitCode(1)
    /// The command line is wrong, which only what was read could show.
    static let wrongUsage = ExitCode(64)
    /// A script, settings file or log is malformed.
    static let malformedInput = ExitCode(65)
    /// A file can't be read.
    static let unreadableFile = ExitCode(66)
    /// There is no terminal where one is needed.
    static let noTerminal = ExitCode(69)
    /// Output can't be written.
    static let unwritableOutput = ExitCode(74)
}

/// Writes on standard error.
func tell(_ text: String) {
    _ = writeAll(Array(text.utf8)[...], to: STDERR_FILENO)
}

/// Writes a line on standard error.
func complain(_ line: String) {
    tell(line + "\n")
}

/// Writes a line on standard error and ends the program.
func fail(_ code: ExitCode, _ line: String) -> Never {
    complain(line)
    TokenBucket.exit(withError: code)
}

extension Output {
    /// Standard output; `prepare` is called before each piece. Ends the program where writing fails.
    static func standard(_ prepare: @escaping () -> Void = {}) -> Output {
        Output { bytes in
            prepare()
            guard writeAll(bytes, to: STDOUT_FILENO) else {
                fail(.unwritableOutput, "standard output: \(systemErrorText)")
            }
        }
    }
}
