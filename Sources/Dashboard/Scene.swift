public import Screen

/// What a terminal can show and feed: a picture of the present, and what keys and time make of it.
public protocol Scene {
    /// The picture.
    var canvas: Canvas { get }
    /// The real time until the picture changes by itself, nil where it doesn't.
    var untilChange: Duration? { get }
    /// Lets so much real time pass.
    mutating func elapse(_ real: Duration)
    /// Takes in what the terminal tells.
    mutating func update(_ input: Input) -> Effect?
    /// Tells the person something, until the next key.
    mutating func tell(_ text: String, isFailure: Bool)
    /// Takes the lines that a journal has to get before the next picture.
    mutating func takeJournal() -> [String]
}

extension Scene {
    mutating func tell(_ text: String) { tell(text, isFailure: false) }

    /// Tells that a key of that name has no meaning at present.
    mutating func tellUnknown(_ name: String) { tell("\(name) does nothing here") }
}

/// What the program has to do for a scene.
public enum Effect: Equatable, Sendable {
    /// Leave.
    case quit
    /// Write this scenario to a file, and tell how that went.
    case save(String)
    /// Keep this line for the prompt of sessions to come.
    case remember(String)
}
