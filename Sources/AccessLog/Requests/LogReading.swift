public import Files
public import ScenarioLanguage

/// Why a log can't be read.
public enum LogError: Error, Hashable, Sendable {
    /// A file of it can't be.
    case file(FileError)
    /// A line can't be, where that is an error, or is no partial result.
    case line(Diagnostic)
    /// No line can be; the first few.
    case noRequests([Diagnostic])
}

/// What came of reading a log.
public struct Reading<Content> {
    /// The lines that were passed over.
    public let skipped: SkippedLines
    /// Whether a line was taken for a JSON object.
    public let hasObjects: Bool
    /// What the log holds.
    public let content: Content

    init(_ skipped: SkippedLines, hasObjects: Bool, content: Content) {
        self.skipped = skipped
        self.hasObjects = hasObjects
        self.content = content
    }
}
