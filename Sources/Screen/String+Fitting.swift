import TextLayout

extension String {
    /// The text where it fits into so many cells, else as much of it as fits before an ellipsis.
    public func fitted(to width: Int, glyphs: Glyphs) -> String {
        if self.width <= width { return self }
        if width <= 0 { return "" }
        var room = width - glyphs.ellipsis.width
        let kept = prefix {
            room -= $0.width
            return room >= 0
        }
        return kept + String(glyphs.ellipsis)
    }
}
