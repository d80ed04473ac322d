extension String {
    /// The cells it takes in a terminal.
    public var width: Int {
        reduce(0) { $0 + $1.width }
    }

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

    /// The text with spaces after it until it takes so many cells; a longer one stays as it is.
    public func leftAligned(in width: Int) -> String {
        self + padding(to: width)
    }

    /// The text with spaces before it until it takes so many cells; a longer one stays as it is.
    public func rightAligned(in width: Int) -> String {
        padding(to: width) + self
    }

    private func padding(to width: Int) -> String {
        String(repeating: " ", count: max(0, width - self.width))
    }
}
