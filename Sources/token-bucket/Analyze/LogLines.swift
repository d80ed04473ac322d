import ArgumentParser
import ScenarioLanguage
import Traffic

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
        var shown: [String] = []
        let sizes = files.map(\.size)
        let progress = Progress(size: sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +))
        for file in files where !isOver() {
            var number = 0
            file.forEachLine { line in
                number += 1
                do throws(Unreadable) { try take(line) } catch {
                    if isStrict || shown.count < Self.mostShown {
                        shown.append(message(error, line, file, number))
                    }
                    if isStrict {
                        progress.hide()
                        fail(.malformedInput, shown[0])
                    }
                }
            } progress: { bytes in
                progress.add(bytes: bytes)
                return !isOver()
            }
        }
        progress.hide()
        if !isOver() { shown.forEach(complain) }
    }

    private func message(_ error: Unreadable, _ line: Span<UInt8>, _ file: LogFile, _ number: Int) -> String {
        let bytes = line.withUnsafeBufferPointer { ArraySlice($0) }
        let column = String(decoding: bytes.prefix(error.offset), as: UTF8.self).unicodeScalars.count + 1
        return
            "\(file.name):\(number):\(column): \(isStrict ? "error" : "skipped"): \(error.message(in: bytes).escaped)"
    }
}
