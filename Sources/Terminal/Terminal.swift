import CNcurses
public import Screen

/// The terminal that standard input and output are connected to, taken over until it is closed.
///
/// There is one at a time, used from one thread; a process that exits, crashes or is ended by a signal gives it back as
/// well.
///
///     let terminal = try Terminal()
///     terminal.paint(picture(of: model, in: terminal.size))
///     let input = terminal.next()
///     terminal.close()
public final class Terminal {
    /// The signs to draw with: those that the terminal's locale can show.
    public let glyphs: Glyphs

    /// Whether the locale alone is why these are ASCII.
    public let isASCIIByLocale: Bool

    /// The size of its window in cells, as the last `Input.resize` told it.
    public internal(set) var size = Size(columns: 0, rows: 0)

    let palette: Palette
    /// What the terminal is asked for while it is taken over.
    let modes: String
    let signals: SignalPipe
    var decoder: InputDecoder
    var clock = StoppableClock()
    /// Up to which moment the decoder knows what came.
    var decodedUntil = Duration.zero
    /// When `next` last gave something back.
    var lastReturn = Duration.zero
    var inputs: ArraySlice<Input> = []
    /// What ncurses' screen holds, nil where that is unknown.
    var painted: Canvas?
    var isOpen = true

    /// Takes the terminal over, or says why that is impossible, without having changed or written anything.
    ///
    /// `isASCII` keeps to ASCII signs where the locale can show more; `usesMouse` takes the mouse, and with it the
    /// selection of text, away from the terminal.
    public init(colors: ColorUse = .auto, isASCII: Bool = false, usesMouse: Bool = false) throws(Unavailable) {
        try Unavailable.check()
        glyphs = Self.glyphs(isASCII: isASCII)
        isASCIIByLocale = glyphs == .ascii && !isASCII
        decoder = InputDecoder(escapeDelay: Self.escapeDelay)
        modes = BRACKETED_PASTE_ON + (usesMouse ? MOUSE_ON : "")
        rescue_prepare()
        crash_guard_on()
        signals = SignalPipe()
        signal_pipe_set_writing(true)
        let screen = newterm(nil, standard_output(), standard_input())
        precondition(screen != nil, "no memory for a screen")
        atexit { Terminal.giveBack() }
        raw()
        noecho()
        nonl()
        // A picture is painted whole, even while keys are waiting.
        typeahead(-1)
        palette = Palette(colors)
        curs_set(0)
        Self.send(modes)
        signal_pipe_set_writing(false)
        measure()
    }

    deinit { close() }

    /// The signs to draw with, where a terminal shows it or not: those that the locale of the environment can show, or of
    /// ASCII alone where `isASCII`.
    public static func glyphs(isASCII: Bool) -> Glyphs {
        setlocale(LC_ALL, "")
        let isUnicode = String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
        return isUnicode && !isASCII ? .unicode : .ascii
    }

    /// How long nothing may follow ESC for it to be a key, in milliseconds in ESCDELAY as in all programs of ncurses.
    private static var escapeDelay: Duration {
        let wanted = getenv("ESCDELAY").flatMap { Int32(String(cString: $0)) }
        return wanted.map { .milliseconds(max(0, $0)) } ?? InputDecoder.usualEscapeDelay
    }

    /// Gives the terminal back as it was; the second time, it does nothing.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        Self.giveBack()
        signals.close()
        crash_guard_off()
    }

    /// Gives the terminal back and ends the process by a signal, so that who waits for it sees which.
    public func end(by signal: Int32) -> Never {
        if !isendwin() { rescue_terminal() }
        die_of_signal(signal)
    }

    static func send(_ sequence: String) {
        _ = write(STDOUT_FILENO, sequence, sequence.utf8.count)
    }

    func measure() {
        painted = nil
        let window = window_size()
        if window.ws_col > 0, window.ws_row > 0 {
            resizeterm(Int32(window.ws_row), Int32(window.ws_col))
        }
        size = Size(columns: Int(getmaxx(whole_screen())), rows: Int(getmaxy(whole_screen())))
    }
}
