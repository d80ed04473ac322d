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
        if let helpTop {
            HelpView(self).draw(on: &canvas, top: helpTop)
        } else {
            drawScene(on: &canvas)
        }
        drawFooter(on: &canvas)
        return canvas
    }

    private func drawScene(on canvas: inout Canvas) {
        let layout = Layout(model)
        let width = canvas.size.columns - 2
        let page =
            question.map { QuestionView(self, $0).lines(width: width) } ?? EndView(self)?.lines(width: width)
        if let page, page.count > layout.log.count {
            let rows = TitleView.height..<layout.log.upperBound
            // What was answered, and why, is at the page's end.
            for (row, line) in zip(rows, isAnswered ? page.suffix(rows.count) : page.prefix(rows.count)) {
                line.draw(on: &canvas, row: row)
            }
            return
        }
        UsersView(model: model, layout: layout).draw(on: &canvas)
        if let page {
            for (row, line) in zip(layout.log, page) { line.draw(on: &canvas, row: row) }
            return
        }
        let caption = CaptionView(self).lines(width: width).prefix(max(1, layout.log.count - 2))
        for (row, line) in zip(layout.log, caption) { line.draw(on: &canvas, row: row) }
        let gap = caption.isEmpty || layout.log.count < 6 ? 0 : 1
        let rows = layout.log.dropFirst(caption.count + gap)
        if showsReason {
            ExplanationView(explanation: model.lastExplanation, moment: model.text(of:)).draw(on: &canvas, rows: rows)
        } else if attempt != nil {
            LogView(model: model, rows: rows).draw(on: &canvas)
        } else {
            ScriptView(player: self).draw(on: &canvas, rows: rows)
        }
    }

    /// Whether the question, or the caption with a statement under it, has room.
    var showsTextWhole: Bool {
        let layout = Layout(model)
        let width = model.size.columns - 2
        switch last {
        case .say, .task: return CaptionView(self).lines(width: width).count < layout.log.count - 2
        default: break
        }
        guard let question else { return true }
        var answered = self
        answered.predictions[position - 1] = question.answer
        let lines = QuestionView(answered, question).lines(width: width)
        return lines.count <= layout.log.upperBound - TitleView.height
    }

    /// The bottom two lines: what was told or how it goes, and the keys.
    private func drawFooter(on canvas: inout Canvas) {
        if let attempt, !attempt.isSolved {
            let leaving = Legend.helping.map { KeyLine.Hint($0, keys.player) }
            FooterView(model: model, legends: Legend.trying, leaving: leaving).draw(on: &canvas)
            return
        }
        let row = canvas.size.rows - 2
        let width = canvas.size.columns - 2
        if let notice = model.notice {
            let text = notice.text.fitted(to: width, glyphs: model.glyphs)
            canvas.write(text, row: row, column: 1, style: notice.isFailure ? .failure.bold : .accent)
        } else if isAtEnd {
            let style: Style = tally.failed > 0 ? .failure.bold : .success.bold
            canvas.write(ending.fitted(to: width, glyphs: model.glyphs), row: row, column: 1, style: style)
        } else if let score {
            canvas.write(score.fitted(to: width, glyphs: model.glyphs), row: row, column: 1, style: .dim)
        }
        let last = [Legend(actions: [.hint], meaning: "help"), Legend(actions: [.quit], meaning: "quit")]
        let answers = question.map { [KeyLine.Hint(keys: "1-\($0.choices.count)", meaning: "answer")] } ?? []
        KeyLine(
            hints: (isAnswered ? [] : answers) + legends.map { .init($0, keys.player) },
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
        if EndView(self) != nil {
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

extension Model {
    /// Whether something stands over the users that takes the whole screen.
    var isCovered: Bool {
        switch mode {
        case .help, .policies, .history: true
        case .users, .addUser, .filter, .prompt: false
        }
    }
}
