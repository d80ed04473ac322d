import RateLimiter
import Screen
import Simulation

/// The limit in words, the policy and the clock, over a rule.
struct TitleView {
    static let height = 2

    let model: Model

    /// A clock that runs shows whole seconds.
    private var clockText: String {
        let now = model.simulator.now
        guard model.clock.isRunning else { return now.preciseClockText }
        return "\(model.glyphs.running) \(model.clock.speed)\(model.glyphs.times)  \(now.clockText)"
    }

    func draw(on canvas: inout Canvas) {
        let settings = model.simulator.settings
        let clock = clockText
        let clockColumn = canvas.size.columns - 1 - clock.width
        let withPolicy = "\(settings.limitInWords) \(model.glyphs.dot) \(settings.policy.rawValue)"
        let room = clockColumn - 3
        let title = withPolicy.width <= room ? withPolicy : settings.limitInWords
        canvas.write(title.fitted(to: room, glyphs: model.glyphs), row: 0, column: 1, style: .title)
        canvas.write(clock, row: 0, column: clockColumn, style: .title)
        canvas.writeRule(row: 1, glyphs: model.glyphs)
    }
}

extension Canvas {
    /// A line across the canvas, with a text near its right end.
    mutating func writeRule(row: Int, glyphs: Glyphs, text: String = "") {
        write(String(repeating: glyphs.rule, count: size.columns), row: row, column: 0, style: .dim)
        guard !text.isEmpty else { return }
        write(" \(text) ", row: row, column: size.columns - text.width - 4, style: .dim)
    }
}
