/// A bar that shows how much of something is left, as two texts that together take its whole width.
///
///     let gauge = Gauge(62, of: 100, width: 10, glyphs: .unicode)
///     // gauge.filled is "██████▏", gauge.empty is "░░░"
public struct Gauge: Hashable, Sendable {
    /// The filled cells, the last of them perhaps partly.
    public let filled: String

    /// The empty cells after them.
    public let empty: String

    /// A gauge of so many cells, exact to the finest step its glyphs have.
    ///
    /// It is full only where nothing is missing, and empty only where nothing is left; where a single step has to
    /// show something between the two, it is filled.
    public init(_ part: Int, of whole: Int, width: Int, glyphs: Glyphs) {
        let width = max(0, width)
        let stepsPerCell = glyphs.partial.count + 1
        let steps = Self.steps(part, of: whole, in: width * stepsPerCell)
        let (cells, rest) = steps.quotientAndRemainder(dividingBy: stepsPerCell)
        let filled = String(repeating: glyphs.full, count: cells) + (rest > 0 ? String(glyphs.partial[rest - 1]) : "")
        self.filled = filled
        empty = String(repeating: glyphs.empty, count: width - filled.count)
    }

    private static func steps(_ part: Int, of whole: Int, in all: Int) -> Int {
        if part <= 0 || whole <= 0 || all == 0 { return 0 }
        if part >= whole { return all }
        // Rounded down, it is less than all of them.
        return max(1, whole.dividingFullWidth(part.multipliedFullWidth(by: all)).quotient)
    }
}
