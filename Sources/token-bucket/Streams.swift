import Practice
import Simulation

/// Writes on standard error.
func tell(_ text: String) {
    _ = writeAll(Array(text.utf8)[...], to: STDERR_FILENO)
}

/// Writes a line on standard error.
func complain(_ line: String) {
    tell(line + "\n")
}

extension Output {
    /// Standard output; where that is a terminal, the bar makes way for each piece.
    static func standard(beside progress: Progress? = nil) -> Output {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        return Output { bytes throws(OutputError) in
            if isTerminal { progress?.hide() }
            guard writeAll(bytes, to: STDOUT_FILENO) else { throw OutputError("standard output", systemErrorText) }
        }
    }

    /// Writes a text on standard output; throws where it can't be.
    static func write(_ text: String) throws(OutputError) {
        let output = Output.standard()
        output.append(text)
        try output.finish()
    }

    /// Writes lines on standard output; throws where they can't be.
    static func write(_ lines: [String]) throws(OutputError) {
        try write(lines.map { $0 + "\n" }.joined())
    }

    /// Writes into a file, whatever stood in it, or with `-` on standard output; throws where that fails.
    static func write(to path: String, _ body: (Output) -> Void) throws(OutputError) {
        guard path != "-" else {
            let output = Output.standard()
            body(output)
            return try output.finish()
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError(path, systemErrorText) }
        let output = Output { bytes throws(OutputError) in
            guard writeAll(bytes, to: descriptor) else { throw OutputError(path, systemErrorText) }
        }
        body(output)
        output.flush()
        let isClosed = close(descriptor) == 0
        try output.finish()
        guard isClosed else { throw OutputError(path, systemErrorText) }
    }
}

extension LineDialog {
    /// A dialog over standard output, where each line is written at once, and standard input; it is over where either is.
    init(over output: Output) {
        self.init { line in
            output.append(line + "\n")
            output.flush()
        } read: {
            output.error == nil ? readLine() : nil
        }
    }
}
