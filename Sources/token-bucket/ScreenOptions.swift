import ArgumentParser
import Dashboard
import Terminal

/// How a command draws that opens the screen.
struct ScreenOptions: ParsableArguments {
    @Option(help: "Whether to use colours; auto heeds NO_COLOR.")
    var color = ColorUse.auto

    @Flag(help: "Draw with ASCII signs alone.")
    var ascii = false

    @Flag(help: "Take the mouse: a click selects, the wheel scrolls.")
    var mouse = false

    /// Whether anything was said.
    var isGiven: Bool { ascii || mouse || color != .auto }

    /// What to do where there is no terminal.
    enum WayOut: String {
        case replay = "`token-bucket replay` needs none"
        case plain = "with `--plain` none is needed"
        case report = "without `--watch` none is needed"
    }

    /// The terminal and its keys; throws where the file of keys is malformed, and then where there is no terminal.
    func open(or wayOut: WayOut) throws -> (terminal: Terminal, keys: Keys) {
        let keys = try Keys.chosen()
        do throws(Terminal.Unavailable) {
            return (try Terminal(colors: color, isASCII: ascii, usesMouse: mouse), keys)
        } catch {
            throw Failure(.noTerminal, "\(error) (\(wayOut.rawValue))")
        }
    }
}

extension ColorUse: ExpressibleByArgument {}
