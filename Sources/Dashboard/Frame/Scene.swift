public import Screen

/// What a terminal can show and feed: the simulator, a scenario that is watched, or a drill.
public protocol Scene {
    /// Where it is shown.
    var window: Window { get set }
    /// What is shown, where the window is large enough.
    var frame: Frame { get }
    /// The keys that work at present, where nothing is being typed.
    var keyMap: KeyMap { get }
    /// The real time until the picture changes by itself, nil where it doesn't.
    var untilChange: Duration? { get }
    /// Lets so much real time pass.
    mutating func elapse(_ real: Duration)
    /// Takes in what the terminal tells of a window that is large enough.
    mutating func take(_ input: Input) -> Effect?
    /// Asks for the name to save a scenario under; `refusal` says why the one that was given is none.
    mutating func askName(_ suggestion: String, refusal: String?)
    /// Takes the lines that a journal has to get before the next picture.
    mutating func takeJournal() -> [String]
}

extension Scene {
    /// The picture.
    public var canvas: Canvas {
        var canvas = Canvas(size: window.size)
        if window.isTooSmall {
            TooSmallView(window: window, keyMap: keyMap).draw(on: &canvas)
        } else {
            frame.draw(on: &canvas, notice: window.notice)
        }
        return canvas
    }

    /// Takes in what the terminal tells; another text than before is read from its beginning.
    public mutating func update(_ input: Input) -> Effect? {
        if input == .key(.control("l")), keyMap[.control("l")] == nil { return .repaint }
        let read = text
        switch input {
        case .resize(let size): window.size = size
        case .key: window.notice = nil
        case .paste, .click, .wheel, .ended: break
        }
        guard !window.isTooSmall else {
            if case .key(let key) = input, keyMap[key] == .quit { return .quit }
            return nil
        }
        let effect = take(input)
        if text != read { window.scrolled = nil }
        return effect
    }

    /// Where nothing can be saved, no name is asked for.
    public mutating func askName(_ suggestion: String, refusal: String?) {}

    /// Tells the person something, until the next key.
    public mutating func tell(_ text: String, isFailure: Bool = false) {
        window.notice = Window.Notice(text: text, isFailure: isFailure)
    }

    /// Tells that a key of that name has no meaning at present.
    mutating func tellUnknown(_ name: String) { tell("\(name) does nothing here") }

    /// Scrolls the text on the screen; false where the key doesn't.
    mutating func scroll(_ key: Key) -> Bool { scroll(to: frame.page?.top(after: keyMap[key])) }

    /// Scrolls the text under the mouse; false where there is none to scroll.
    mutating func scroll(by rows: Int, at place: Canvas.Position) -> Bool {
        scroll(to: frame.page?.top(after: rows, inRow: place.row))
    }

    private mutating func scroll(to top: Int?) -> Bool {
        guard let top else { return false }
        window.scrolled = top
        return true
    }

    /// What is read on the screen, and of whom.
    private var text: [String?] { window.isTooSmall ? [] : frame.page.map { [$0.subject] + $0.text } ?? [] }
}

/// What the program has to do for a scene.
public enum Effect: Equatable, Sendable {
    /// Leave.
    case quit
    /// Paint the whole picture anew.
    case repaint
    /// Find a name that is free, and ask for the one to save a scenario under.
    case chooseName
    /// Write this scenario to a file of that name, and tell how that went.
    case save(String, as: String)
    /// Ask the terminal to put this on the clipboard.
    case copy(ClipboardText)
    /// Keep this line for the prompt of sessions to come.
    case remember(String)
}
