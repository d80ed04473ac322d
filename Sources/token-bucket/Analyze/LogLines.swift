import ArgumentParser
import ScenarioLanguage
import AccessLog

/// The lines of one log or several, one after the other, and those of them that can't be read.
struct LogLines {
    private static let mostShown = 5

    let files: [LogFile]
    let isStrict: Bool

    /// Whether the lines can be gone through more than once.
    var canBeReadAgain: Bool { files.allSatisfy { $0.size != nil } }

    /// Calls `take` with each line until `isOver`, and tells of the first that it can't read; where that is strict, the
    /// first of them ends the program.
    func forEach(_ take: (Span<UInt8>) throws(Unreadable) -> Void, until isOver: () -> Bool = { false }) {
        var skipped: [Skipped] = []
        var hasReadable = false
        let sizes = files.map(\.size)
        let progress = Progress(size: sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +))
        for file in files where !isOver() {
            var number = 0
            file.forEachLine { line in
                number += 1
                do throws(Unreadable) {
                    try take(line)
                    hasReadable = true
                } catch {
                    if skipped.count < Self.mostShown { skipped.append(Skipped(error, line, file, number)) }
                    if isStrict {
                        progress.hide()
                        skipped[0].fail()
                    }
                }
            } progress: { bytes in
                progress.add(bytes: bytes)
                return !isOver()
            }
        }
        progress.hide()
        guard !isOver() else { return }
        for line in skipped { line.complain() }
        if !hasReadable, !skipped.isEmpty { complain(Self.mend) }
    }

    private static let mend =
        "no line of the log can be read: --log-format, --key, --key-field and --time-field say how they are written"
}

/// A line that can't be read, and why.
private struct Skipped {
    private let place: String
    private let reason: String

    init(_ error: Unreadable, _ line: Span<UInt8>, _ file: LogFile, _ number: Int) {
        let bytes = line.withUnsafeBufferPointer { ArraySlice($0) }
        let column = String(decoding: bytes.prefix(error.offset), as: UTF8.self).unicodeScalars.count + 1
        place = "\(file.name):\(number):\(column)"
        reason = error.message(in: bytes).escaped
    }

    func complain() { token_bucket.complain("\(place): skipped: \(reason)") }

    func fail() -> Never { token_bucket.fail(.malformedInput, "\(place): error: \(reason)") }
}
