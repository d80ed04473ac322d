import Screen

/// What a window shows that has no room for the simulator.
struct TooSmallView {
    let size: Size
    let glyphs: Glyphs
    let keyMap: KeyMap

    func draw(on canvas: inout Canvas) {
        let needed = Model.smallestSize
        let lines = [
            "needs \(needed.columns)\(glyphs.times)\(needed.rows)", "has \(size.columns)\(glyphs.times)\(size.rows)",
            "\(keyMap.name(of: .quit)) quits",
        ]
        let first = max(0, (size.rows - lines.count) / 2)
        for (index, line) in lines.enumerated() {
            canvas.write(line, row: first + index, column: max(0, (size.columns - line.width) / 2))
        }
    }
}
