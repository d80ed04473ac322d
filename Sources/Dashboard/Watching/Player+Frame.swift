import RateLimiter
import Screen
import Simulation

extension Player {
    /// The picture in its parts.
    public var frame: Frame {
        if isTrying, palette == nil, model.mode.isOverUsers { return model.frame }
        let (layout, page) = arrangement
        return Frame(title: TitleView(self), page: page, footer: footer(page)) { canvas in
            if palette == nil { drawUsers(on: &canvas, layout, below: page) }
        }
    }

    /// The keys that work at present, where nothing is being typed.
    public var keyMap: KeyMap { isTrying ? model.keyMap : keys[.player] }

    /// The users, and below what is told what was done last.
    private func drawUsers(on canvas: inout Canvas, _ layout: Layout, below page: Page) {
        if let largeView {
            return largeView.draw(on: &canvas)
        }
        UsersView(model: asking, layout: layout).draw(on: &canvas)
        guard question == nil, !hasScoreToTell else { return }
        let gap = page.lines.isEmpty || layout.log.count < 6 ? 0 : 1
        let rows = layout.log.dropFirst(page.rows.count + gap)
        switch model.panel {
        case .explanation: break
        case .timeline: model.drawTimeline(on: &canvas, in: Area(rows: rows, columns: 0..<canvas.size.columns))
        case .log where shown == .policies: ShownPoliciesView(model: model).draw(on: &canvas, rows: rows)
        case .log where attempt != nil: LogView(model: model, rows: rows).draw(on: &canvas)
        case .log: ScriptView(player: self).draw(on: &canvas, rows: rows)
        }
    }

    /// What is drawn for a room, nil where it is for one person, or has no room.
    var largeView: LargeUserView? { isLarge && !hasScoreToTell && palette == nil ? LargeUserView(asking) : nil }

    /// What the users are drawn by: while a question is open, their waits are no answer to it.
    private var asking: Model {
        var model = model
        model.hidesWaits = question != nil && !isAnswered
        return model
    }

    /// The bottom two lines: what is being tried, or how it goes, and the keys.
    private func footer(_ page: Page) -> FooterView {
        if let palette { return help(palette).footer }
        if isTrying { return model.footer(page) }
        let answers = question.map { question in
            question.form == nil
                ? [KeyLine.Hint(keys: "1-\(question.choices.count)", meaning: "answer")] : [.init(.enter, "answer")]
        }
        let more = [page.hint(keyMap)].compactMap(\.self)
        let hints = (isAnswered ? [] : answers ?? []) + keyMap.hints(word)
        let field = openQuestion.map { _ in
            FieldView(
                field: answerField.field, label: AnswerField.label, columns: model.size.columns, glyphs: model.glyphs)
        }
        return FooterView(field: field, status: status, keyLine: KeyLine(hints: more + hints, last: keyMap.lastHints()))
    }

    private var status: (text: String, style: Style)? {
        guard let text = isAtEnd ? ending : score else { return nil }
        let style: Style = !isAtEnd ? .dim : tally.failed > 0 ? .failure.bold : .success.bold
        return (text.fitted(to: model.size.columns - 2, glyphs: model.glyphs), style)
    }

    /// What a key does at present, nil where it does nothing that matters now.
    private func word(for action: Action, _ usual: String) -> String? {
        let isWaiting = attempt != nil || question != nil
        return switch action {
        case .pause where hasScoreToTell: next == nil ? nil : "next lesson"
        case .next where isWaiting || isAtEnd: nil
        case .takeOver: hasScoreToTell ? nil : usual
        case .pause where isWaiting: "go on"
        case .pause where isAtEnd: nil
        case .pause: pace.clock.isRunning ? "pause" : usual
        case .practice: hasScoreToTell ? usual : nil
        case .explain, .slower: isWaiting || hasScoreToTell ? nil : usual
        default: usual
        }
    }
}

extension TitleView {
    /// The player's: the scenario, its case, and the clock and how fast it goes.
    init(_ player: Player) {
        let glyphs = player.model.glyphs
        let limit = player.model.simulator.limit
        let now = player.model.simulator.now
        let place = player.heading.map { ["case \($0.number) of \($0.count)"] } ?? []
        let title = { (limit: [String]) in ([player.lesson.title] + place + limit).joined(separator: " \(glyphs.dot) ")
        }
        let speed = "\(glyphs.running) \(player.pace.clock.speed)\(glyphs.times)  "
        let isWaiting = player.attempt != nil || player.question != nil || player.isAtEnd
        let state = isWaiting ? "" : player.pace.clock.isRunning ? speed : "paused  "
        self.init(
            titles: [
                title([limit.limitInWords, limit.policy.rawValue]), title([limit.limitInWords]), title([]),
            ],
            clock: state + (state == speed ? now.clockText : now.preciseClockText),
            glyphs: glyphs)
    }
}
