import ArgumentParser
import RateLimiter
import ScenarioLanguage
import Simulation
import AccessLog

/// Files that hold partial results, a JSON object on each line.
struct PartialResults {
    private let files: [InputFile]

    init(_ files: [InputFile]) {
        self.files = files
    }

    /// The report of the whole; ends the program where a file is no partial result or they don't go together.
    func sum() -> TrafficReport {
        var sum: TrafficReport?
        for file in files {
            var number = 0
            file.forEachLine { line in
                number += 1
                guard line.contains(where: { !" \t\r".utf8.contains($0) }) else { return }
                do throws(JSONError) {
                    var part = try TrafficReport(json: Array(line))
                    if let others = sum { part = try Self.sum(others, part) }
                    part.log.outOfOrder = nil
                    sum = part
                } catch {
                    let column = String(decoding: line.prefix(error.place), as: UTF8.self).unicodeScalars.count + 1
                    fail(.malformedInput, "\(file.name):\(number):\(column): error: \(error.message)")
                }
            }
        }
        guard let sum else {
            fail(.malformedInput, "\(files[0].name):1:1: error: found no partial result, expected one")
        }
        return sum
    }

    private static func sum(_ others: TrafficReport, _ part: TrafficReport) throws(JSONError) -> TrafficReport {
        var sum = others
        do throws(TrafficReport.MergeError) { try sum.merge(part) } catch {
            switch error {
            case .limits: throw JSONError(place: 0, message: "found other limits, expected those of the parts before")
            case .user(let key):
                let expected = "expected none of the parts before, since one holds all lines of a user"
                throw JSONError(place: 0, message: "found the user \(key.quoted), \(expected)")
            }
        }
        return sum
    }
}
