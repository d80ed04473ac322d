public import Files
import JSON
import ScenarioLanguage

extension LogReport {
    /// The report of the whole that partial results add up to, a JSON object on each line of some files; throws where a file
    /// can't be read, one is no partial result, or they don't go together.
    public static func sum(of files: [InputFile]) throws(LogError) -> LogReport {
        var sum: LogReport?
        for file in files {
            var number = 0
            var fault: Diagnostic?
            do throws(FileError) {
                try file.forEachLine { line in
                    number += 1
                    let bytes = line.withUnsafeBufferPointer { Array($0) }
                    guard fault == nil, bytes.contains(where: { !" \t\r".utf8.contains($0) }) else { return }
                    do throws(JSONError) { sum = try LogReport(json: bytes).added(to: sum) } catch {
                        fault = Diagnostic(
                            file: file.name, line: number, of: bytes[...], at: error.place, error.message)
                    }
                } progress: { _ in
                    fault == nil
                }
            } catch {
                throw .file(error)
            }
            if let fault { throw .line(fault) }
        }
        guard let sum else {
            let message = "found no partial result, expected one"
            throw .line(Diagnostic(file: files[0].name.escaped, column: 1, message))
        }
        return sum
    }

    private func added(to others: LogReport?) throws(JSONError) -> LogReport {
        guard var sum = others else { return self }
        do throws(MergeError) { try sum.merge(self) } catch {
            let message =
                switch error {
                case .limits: "found other limits, expected those of the parts before"
                case .user(let key):
                    "found the user \(key.text.quoted), expected none of the parts before, since one holds all lines of a user"
                case .count: "found more requests than can be counted with those of the parts before, expected fewer"
                }
            throw JSONError(place: 0, message: message)
        }
        return sum
    }
}
