import ScenarioLanguage
import Simulation

/// A scenario where it comes from: built in, a file, or standard input.
enum ScriptSource {
    case builtIn(BuiltInScenario)
    case file(InputFile)

    /// The scenario of that name, `-` for standard input; throws where a file can't be read.
    init(_ name: String) throws {
        if let scenario = BuiltInScenario.named(name) {
            self = .builtIn(scenario)
            return
        }
        do throws(FileError) { self = .file(try InputFile(path: name)) } catch {
            guard error.isMissing else { throw error }
            throw Failure(.unreadableFile, "\(error.name.escaped): \(error.reason)\(Self.hint(for: name))")
        }
    }

    /// What is near the name of a file that isn't there.
    private static func hint(for path: String) -> String {
        guard let near = nearest(to: path, among: BuiltInScenario.all.map(\.name) + TokenBucket.commandNames) else {
            return " (`token-bucket scenarios` lists what is built in)"
        }
        return " (did you mean `\(near)`?)"
    }

    /// Tells of a file that has the name of the built-in scenario that this is.
    func tellOfNamesake() {
        guard case .builtIn(let scenario) = self, access(scenario.name, F_OK) == 0 else { return }
        complain("\(scenario.name): the built-in scenario; the file of that name is `./\(scenario.name)`")
    }

    /// What messages call it.
    var name: String {
        switch self {
        case .builtIn(let scenario): scenario.name
        case .file(let file): file.name.escaped
        }
    }

    /// What stays the same wherever it is opened from: a built-in one's name, or a file's path from the root.
    var identity: String {
        guard case .file(let file) = self, let path = realpath(file.name, nil) else { return name }
        defer { free(path) }
        return String(cString: path).escaped
    }

    /// How many bytes it has, nil where that can't be told.
    var size: Int? {
        switch self {
        case .builtIn(let scenario): scenario.source.count
        case .file(let file): file.size
        }
    }

    /// Calls `body` with each line, without its line feed; throws where reading fails, or what `body` threw first.
    func forEachLine(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        switch self {
        case .builtIn(let scenario):
            try scenario.source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
                .forEach(body)
        case .file(let file): try file.forEachLine(body)
        }
    }
}

extension InputFile {
    /// Calls `body` with each line, without its line feed; throws where reading fails, or what `body` threw first.
    func forEachLine(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        var failure: (any Error)?
        try forEachLine { line in
            guard failure == nil else { return }
            do { try body(line.withUnsafeBufferPointer { ArraySlice($0) }) } catch { failure = error }
        } progress: { _ in
            failure == nil
        }
        if let failure { throw failure }
    }
}
