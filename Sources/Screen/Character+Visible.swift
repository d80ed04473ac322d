import TextLayout

extension Character {
    /// The character itself, or `?` for one that would steer the terminal instead of showing.
    var visible: Character {
        if isDrawn { return self }
        return switch unicodeScalars.first?.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: "?"
        default: self
        }
    }
}
