public import ScenarioLanguage

/// The lines of a log that were passed over.
public struct SkippedLines {
    private static let mostKept = 5

    /// The first few that can't be read.
    public private(set) var unreadable: [Diagnostic] = []
    /// The first few that are no requests, but a server's own messages among them.
    public private(set) var noRequests: [Diagnostic] = []
    /// Whether there are others, which are requests.
    var hasRequests = false

    /// Why no line counts, each reason once, where there are lines and none of them does; empty otherwise.
    var whyNone: [Diagnostic] {
        guard !hasRequests else { return [] }
        var reasons: Set<String> = []
        return (unreadable.isEmpty ? noRequests : unreadable).filter { reasons.insert($0.text).inserted }
    }

    /// Adds a line of a file.
    mutating func add(_ error: Unreadable, _ line: Span<UInt8>, file: String, number: Int) {
        guard (error.isNoRequest ? noRequests : unreadable).count < Self.mostKept else { return }
        let bytes = line.withUnsafeBufferPointer { ArraySlice($0) }
        let fault = Diagnostic(file: file, line: number, of: bytes, at: error.offset, error.message(in: bytes))
        if error.isNoRequest { noRequests.append(fault) } else { unreadable.append(fault) }
    }
}

extension Diagnostic {
    /// Something wrong at a byte of one line among many.
    init(file: String, line: Int, of text: ArraySlice<UInt8>, at offset: Int, _ message: String) {
        let column = String(decoding: text.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
        self.init(file: file.escaped, line: line, column: column, message.escaped)
    }
}
