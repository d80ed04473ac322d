import RateLimiter
import Screen
import Simulation

/// What is shown and its clock, over a rule.
struct TitleView {
    static let height = 2

    /// What to write at the left, as much of it as there is room for: the first that fits.
    let titles: [String]
    /// What stands in the rule.
    var note = ""
    let clock: String
    let glyphs: Glyphs

    func draw(on canvas: inout Canvas) {
        let clockColumn = canvas.size.columns - 1 - clock.width
        let room = clockColumn - 3
        let title = titles.first { $0.width <= room } ?? titles.last ?? ""
        canvas.write(title.fitted(to: room, glyphs: glyphs), row: 0, column: 1, style: .title)
        canvas.write(clock, row: 0, column: clockColumn, style: .title)
        canvas.writeRule(row: 1, glyphs: glyphs, text: note)
    }
}

extension TitleView {
    /// The simulator's: its limit, its policy, or the user whose policies are compared, and its clock, in whole seconds where that runs.
    init(_ model: Model) {
        let limit = model.simulator.limit
        let now = model.simulator.now
        let exact = model.surveyed?.text(now) ?? now.preciseClockText
        let pace = "\(model.glyphs.running) \(model.clock.speed)\(model.glyphs.times)"
        let running = "\(pace)\(model.clock.isBehind ? " falls behind" : "")  \(model.text(of: now))"
        var (subject, shortest) = (limit.policy.rawValue, limit.limitInWords)
        if case .policies = model.seen {
            subject = model.selectedKey ?? "no user"
            shortest = subject
        }
        self.init(
            titles: ["\(limit.limitInWords) \(model.glyphs.dot) \(subject)", shortest],
            note: model.showsDifference
                ? "the shortest difference; \(model.keys[.policies].name(of: .difference)) leads back" : "",
            clock: model.clock.isRunning ? running : exact, glyphs: model.glyphs)
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
