import RateLimiter
public import Screen
import Simulation

extension Player {
    /// The picture of the present moment.
    public var canvas: Canvas {
        var canvas = Canvas(size: model.size)
        guard !model.isTooSmall else { return model.canvas }
        if let attempt, !attempt.isSolved, model.isCovered { return model.canvas }
        TitleView(self).draw(on: &canvas)
        let (layout, page) = arrangement
        if !showsHelp { drawUsers(on: &canvas, layout, below: page) }
        page.draw(on: &canvas)
        drawFooter(on: &canvas, page: page)
        return canvas
    }

    /// The users, and below what is told what was done last.
    private func drawUsers(on canvas: inout Canvas, _ layout: Layout, below page: Page) {
        UsersView(model: model, layout: layout).draw(on: &canvas)
        guard question == nil, !hasScoreToTell else { return }
        let gap = page.lines.isEmpty || layout.log.count < 6 ? 0 : 1
        let rows = layout.log.dropFirst(page.rows.count + gap)
        switch model.panel {
        case .explanation: break
        case .timeline: TimelineView(model: model).draw(on: &canvas, rows: rows)
        case .log where attempt != nil: LogView(model: model, rows: rows).draw(on: &canvas)
        case .log: ScriptView(player: self).draw(on: &canvas, rows: rows)
        }
    }

    /// The bottom two lines: what was told or how it goes, and the keys.
    private func drawFooter(on canvas: inout Canvas, page: Page) {
        if let attempt, !attempt.isSolved {
            let leaving = Legend.helping.map { KeyLine.Hint($0, keys.player) }
            FooterView(model: model, page: page, legends: Legend.trying, leaving: leaving).draw(on: &canvas)
            return
        }
        let row = canvas.size.rows - 2
        let width = canvas.size.columns - 2
        if let notice = model.notice {
            canvas.write(notice, row: row)
        } else if isAtEnd {
            let style: Style = tally.failed > 0 ? .failure.bold : .success.bold
            canvas.write(ending.fitted(to: width, glyphs: model.glyphs), row: row, column: 1, style: style)
        } else if let score {
            canvas.write(score.fitted(to: width, glyphs: model.glyphs), row: row, column: 1, style: .dim)
        }
        let last = [Legend(actions: [.hint], meaning: "help"), Legend(actions: [.quit], meaning: "quit")]
        let answers = question.map { [KeyLine.Hint(keys: "1-\($0.choices.count)", meaning: "answer")] } ?? []
        let more = [page.hint(keys.player)].compactMap { $0 }
        KeyLine(
            hints: more + (isAnswered ? [] : answers) + legends.map { .init($0, keys.player) },
            last: last.map { .init($0, keys.player) }
        )
        .draw(on: &canvas, row: canvas.size.rows - 1)
    }

    private var legends: [Legend] {
        let moving = [
            Legend(actions: [.stepBack, .stepForward], meaning: "step"),
            Legend(actions: [.previousCase, .nextCase], meaning: "case"),
            Legend(actions: [.nextError], meaning: "next 429"),
        ]
        if hasScoreToTell {
            let next = next == nil ? [] : [Legend(actions: [.pause], meaning: "next lesson")]
            return next + [Legend(actions: [.practice], meaning: "again with other numbers")] + moving
        }
        if attempt != nil || question != nil {
            return [Legend(actions: [.pause], meaning: "go on")] + moving
        }
        let play = Legend(actions: [.pause], meaning: pace.clock.isRunning ? "pause" : "play")
        let speed = Legend(actions: [.slower, .faster], meaning: "speed")
        return (isAtEnd ? [] : [play]) + moving + [Legend(actions: [.explain], meaning: "why"), speed]
    }
}
