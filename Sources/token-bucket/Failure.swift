import AccessLog
import ArgumentParser
import ScenarioLanguage
import Simulation
import Storage

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

/// Why a command ends before it has done its work.
struct Failure: Error {
    /// How the program ends.
    let code: ExitCode
    /// What standard error is told.
    let lines: [String]

    init(_ code: ExitCode, _ lines: String...) {
        self.code = code
        self.lines = lines
    }

    private init(_ errors: [Diagnostic], mend: String? = nil) {
        code = .malformedInput
        lines = errors.map { "\($0)" } + (mend.map { [$0] } ?? [])
    }

    private static let howLogsAreWritten =
        "no line of the log can be read: --log-format, --key, --key-field and --time-field say how they are written, "
        + "which is the Common or Combined Log Format or JSON unless told"

    /// What an error of any room means for the program, nil for one of the command line's parser.
    init?(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as FileError: self.init(.unreadableFile, "\(error.name.escaped): \(error.reason)")
        case let errors as Diagnostics: self.init(errors.all)
        case let error as Diagnostic: self.init([error])
        case LogError.file(let error): self.init(error)
        case LogError.line(let error): self.init([error])
        case LogError.noRequests(let errors): self.init(errors, mend: Self.howLogsAreWritten)
        case let error as OutputError: self.init(.unwritableOutput, "\(error.name.escaped): \(error.reason)")
        case let error as StorageError: self.init(.unwritableOutput, "\(error)")
        default: return nil
        }
    }
}
