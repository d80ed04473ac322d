import Screen

/// All that a row of a recording ever shows, and when.
struct Strip {
    /// How far apart its contents are, in rows, so that none shows beside another.
    private static let distance = 2 * Canvas.cellSize.height

    private var contents: [[Cell]] = []
    private var places: [[Cell]: Int] = [:]
    /// When another content comes, in milliseconds, and the place of that.
    private var changes: [(time: Int, place: Int)] = []

    /// Whether it shows more than one thing.
    var moves: Bool { contents.count > 1 }

    /// Takes what the row shows from a time on, in milliseconds; no earlier than what it took before.
    mutating func show(_ cells: ArraySlice<Cell>, at time: Int) {
        let cells = Array(cells)
        let place = places[cells] ?? contents.count
        guard place != changes.last?.place else { return }
        if place == contents.count {
            places[cells] = place
            contents.append(cells)
        }
        changes.append((time, place))
    }

    /// The contents one below the other, the last of them in sight.
    func svg(name: String) -> String {
        guard let last = changes.last?.place else { return "" }
        let rows = contents.enumerated().map { place, cells in cells.svg(top: place * Self.distance) }.joined()
        guard moves else { return rows }
        let attributes =
            #"class="strip" style="animation-name:\#(name)" transform="translate(0 \#(-last * Self.distance))""#
        return "<g \(attributes)>\(rows)</g>"
    }

    /// The animation that moves it, which lasts so many milliseconds (CSS Animations, keyframes).
    func keyframes(in length: Int) -> String {
        changes.map { time, place in
            "\(Self.percentage(time, of: length)){transform:translateY(\(-place * Self.distance)px)}"
        }.joined()
    }

    /// Exact to a ten-thousandth of a percent.
    private static func percentage(_ time: Int, of length: Int) -> String {
        let (percents, rest) = (time * 1_000_000 / length).quotientAndRemainder(dividingBy: 10_000)
        let digits = String(rest)
        return "\(percents).\(String(repeating: "0", count: 4 - digits.count))\(digits)%"
    }
}
