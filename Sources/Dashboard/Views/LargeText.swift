import Screen

/// A number, or two with a stroke between them, in digits that a room can read.
struct LargeText {
    static let height = 5
    private static let gap = 1

    let text: String
    let glyphs: Glyphs

    /// How many cells it is wide.
    var width: Int { text.count * (3 + Self.gap) - Self.gap }

    func draw(on canvas: inout Canvas, row: Int, column: Int, style: Style) {
        for (place, character) in text.enumerated() {
            for (line, dots) in Self.dots(of: character).enumerated() {
                let cells = String(dots.map { $0 == "#" ? glyphs.full : " " })
                canvas.write(cells, row: row + line, column: column + place * (3 + Self.gap), style: style)
            }
        }
    }

    /// A character as five lines of three dots; what is neither a digit nor a stroke is a gap.
    private static func dots(of character: Character) -> [String] {
        switch character {
        case "0": ["###", "# #", "# #", "# #", "###"]
        case "1": [" # ", "## ", " # ", " # ", "###"]
        case "2": ["###", "  #", "###", "#  ", "###"]
        case "3": ["###", "  #", "###", "  #", "###"]
        case "4": ["# #", "# #", "###", "  #", "  #"]
        case "5": ["###", "#  ", "###", "  #", "###"]
        case "6": ["###", "#  ", "###", "# #", "###"]
        case "7": ["###", "  #", "  #", "  #", "  #"]
        case "8": ["###", "# #", "###", "# #", "###"]
        case "9": ["###", "# #", "###", "  #", "###"]
        case "/": ["  #", "  #", " # ", "#  ", "#  "]
        default: []
        }
    }
}
