import RateLimiter
import ScenarioLanguage
import Screen
import Simulation

@testable import Dashboard

/// A simulator of two users in a window.
func model(
    _ columns: Int = 80, _ rows: Int = 24, users: [String] = ["user001", "user002"], glyphs: Glyphs = .unicode,
    options: PartialLimit = .init()
) -> Model {
    let start = users.isEmpty ? [] : [Statement.user(users)]
    let session = Session(options: options, defaults: .init(), start: start)
    return Model(session: session, size: Size(columns: columns, rows: rows), glyphs: glyphs)
}

extension Model {
    /// What is saved where the name that is suggested is taken.
    var saved: String? {
        var model = self
        guard model.press("w") == .chooseName else { return nil }
        model.askName("session.scenario", refusal: nil)
        guard case .save(let script, as: "session.scenario") = model.press("\r") else { return nil }
        return script
    }
}

extension Scene {
    /// Presses keys, each character one; `\r` is Enter and `\u{1B}` Esc.
    @discardableResult
    mutating func press(_ keys: String) -> Effect? {
        var effect: Effect?
        for character in keys {
            let key: Key =
                switch character {
                case "\r": .enter
                case "\u{1B}": .escape
                default: .character(character)
                }
            effect = update(.key(key))
        }
        return effect
    }

    /// The rows of the picture.
    var rows: [String] { canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// The first row that holds the text.
    func row(with text: String) -> Int? { rows.firstIndex { $0.contains(text) } }

    /// That row's text.
    func line(with text: String) -> String? { rows.first { $0.contains(text) } }

    /// The style of the first place at which the text stands.
    func style(of text: String) -> Style? {
        let canvas = canvas
        for row in 0..<canvas.size.rows {
            let cells = canvas.cells(row: row).map { $0.character.map(String.init) ?? "" }
            for column in cells.indices where cells[column...].joined().hasPrefix(text) {
                return canvas.style(row: row, column: column)
            }
        }
        return nil
    }
}
