import ScenarioLanguage
import Simulation

/// A scenario where it comes from: built in, a file, or standard input.
enum ScriptSource {
    case builtIn(BuiltInScenario)
    case file(InputFile)

    /// The scenario of that name, `-` for standard input; ends the program where a file can't be read.
    init(_ name: String) {
        guard let scenario = BuiltInScenario.named(name) else {
            self = .file(InputFile.opened(name, hint: Self.hint(for: name)))
            return
        }
        if access(name, F_OK) == 0 {
            complain("\(name): the built-in scenario; the file of that name is `./\(name)`")
        }
        self = .builtIn(scenario)
    }

    /// What is near the name of a file that isn't there.
    private static func hint(for path: String) -> String {
        guard let near = nearest(to: path, among: BuiltInScenario.all.map(\.name) + TokenBucket.commandNames) else {
            return " (`token-bucket scenarios` lists what is built in)"
        }
        return " (did you mean `\(near)`?)"
    }

    /// What messages call it.
    var name: String {
        switch self {
        case .builtIn(let scenario): scenario.name
        case .file(let file): file.name.escaped
        }
    }

    /// How many bytes it has, nil where that can't be told.
    var size: Int? {
        switch self {
        case .builtIn(let scenario): scenario.source.count
        case .file(let file): file.size
        }
    }

    /// Calls `body` with each line, without its line feed; ends the program where reading fails.
    func forEachLine(_ body: (ArraySlice<UInt8>) -> Void) {
        switch self {
        case .builtIn(let scenario):
            scenario.source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
                .forEach(body)
        case .file(let file): file.readLines(body)
        }
    }
}

/// Writes errors on standard error, as compilers do.
func complain(of errors: [Diagnostic]) {
    for error in errors { complain("\(error)") }
}
