import Foundation

/// How much the tests that try anything try; the environment variable SURVIVAL multiplies it.
enum Effort {
    static let sizeRuns = 2 * factor
    static let sizeChanges = 100
    static let sessions = 4 * factor
    static let keysOfSession = 250

    private static let factor = ProcessInfo.processInfo.environment["SURVIVAL"].flatMap { UInt64($0) } ?? 1
}
