import CNcurses
import Screen

/// The terminal that standard input and output are connected to, taken over until it is closed.
///
/// There is one at a time, used from one thread; a process that exits or crashes gives it back as well.
///
///     let terminal = try Terminal()
///     terminal.paint(picture(of: model, in: terminal.size))
///     let input = terminal.next()
///     terminal.close()
public final class Terminal {
    /// The signs to draw with: those that the terminal's locale can show.
    public let glyphs: Glyphs

    /// The size of its window in cells, as the last `Input.resize` told it.
    public internal(set) var size = Size(columns: 0, rows: 0)

    let palette: Palette
    /// What the terminal is asked for while it is taken over.
    let modes: String
    let signals: SignalPipe
    var keyboard = Keyboard()
    var inputs: [Input] = []
    var isOpen = true

    /// Takes the terminal over, or says why that is impossible, without having changed or written anything.
    ///
    /// `isASCII` keeps to ASCII signs where the locale can show more; `usesMouse` takes the mouse, and with it the
    /// selection of text, away from the terminal.
    public init(colors: ColorUse = .auto, isASCII: Bool = false, usesMouse: Bool = false) throws(Unavailable) {
        try Unavailable.check()
        setlocale(LC_ALL, "")
        let isUnicode = String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
        glyphs = isUnicode && !isASCII ? .unicode : .ascii
        crash_guard_on()
        signals = SignalPipe()
        let screen = newterm(nil, standard_output(), standard_input())
        precondition(screen != nil, "no memory for a screen")
        atexit { Terminal.giveBack() }
        Keyboard.setUp()
        palette = Palette(colors)
        curs_set(0)
        modes = BRACKETED_PASTE_ON + (usesMouse ? MOUSE_ON : "")
        Self.send(modes)
        measure()
    }

    deinit { close() }

    /// Gives the terminal back as it was; the second time, it does nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        Self.giveBack()
        signals.close()
        crash_guard_off()
    }

    /// Closes the terminal and ends the process by a signal, so that who waits for it sees which.
    public func end(by signal: Int32) -> Never {
        close()
        die_of_signal(signal)
    }

    static func send(_ sequence: String) {
        _ = write(STDOUT_FILENO, sequence, sequence.utf8.count)
    }

    func measure() {
        let window = window_size()
        if window.ws_col > 0, window.ws_row > 0 {
            resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        }
        size = Size(columns: Int(getmaxx(whole_screen())), rows: Int(getmaxy(whole_screen())))
    }
}
