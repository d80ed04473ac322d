import Screen

/// What a window shows that has no room for a scene.
struct TooSmallView {
    let window: Window
    let keyMap: KeyMap

    func draw(on canvas: inout Canvas) {
        let (size, needed, times) = (window.size, Window.smallestSize, window.glyphs.times)
        let lines = [
            "needs \(needed.columns)\(times)\(needed.rows)", "has \(size.columns)\(times)\(size.rows)",
            "\(keyMap.name(of: .quit)) quits",
        ]
        let first = max(0, (size.rows - lines.count) / 2)
        for (index, line) in lines.enumerated() {
            canvas.write(line, row: first + index, column: max(0, (size.columns - line.width) / 2))
        }
    }
}
