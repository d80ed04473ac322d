extension Style.Color {
    /// Its number in the palette of a terminal that has so many colours, nil for the terminal's own foreground.
    ///
    /// Each reads on black and on white, at a contrast of 3:1 at least (WCAG 2.2, 1.4.11). Of 256 colours they are those
    /// of xterm, blue, bluish green and vermilion, which the colour-blind tell apart; of fewer only magenta and red read
    /// on both, and what went well has to do with its signs.
    public func number(ofColors count: Int) -> Int? {
        switch self {
        case .plain: nil
        case .accent: count == 256 ? 32 : 5
        case .success: count == 256 ? 29 : nil
        case .failure: count == 256 ? 166 : 1
        }
    }
}

extension Style {
    /// This style where there are so many colours.
    ///
    /// Bold, many terminals of few colours take a lighter one: red reads on black only then, and magenta on white only
    /// otherwise.
    public func legible(ofColors count: Int) -> Style {
        guard count < 256 else { return self }
        var style = self
        switch color {
        case .accent: style.isBold = false
        case .failure: style.isBold = true
        case .plain, .success: break
        }
        return style
    }
}
