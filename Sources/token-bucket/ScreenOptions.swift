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

    /// The terminal; ends the program where there is none.
    func open() -> Terminal {
        do throws(Terminal.Unavailable) {
            return try Terminal(colors: color, isASCII: ascii, usesMouse: mouse)
        } catch {
            fail(.noTerminal, "\(error) (`token-bucket replay` needs none)")
        }
    }
}

extension ColorUse: ExpressibleByArgument {}
