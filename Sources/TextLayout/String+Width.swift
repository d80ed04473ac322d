extension String {
    /// The cells it takes in a terminal.
    public var width: Int {
        // Printable ASCII, which most texts are, needs no look at its characters.
        utf8.allSatisfy { 0x20...0x7E ~= $0 } ? utf8.count : reduce(0) { $0 + $1.width }
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
