import RateLimiter
import ScenarioLanguage
import Screen
import Simulation

extension Player {
    /// Which rows show what, and the text that is read there: a question, how it went, or what is said, and why the last
    /// answer was given where that is asked for.
    var arrangement: (layout: Layout, page: Page) {
        let width = model.size.columns - 2
        if let palette {
            return (Layout(model, wanted: .max, covers: true), help(palette).page(scrolled: window.scrolled))
        }
        if let question {
            let view = QuestionView(self, question)
            // The bucket that it asks about stays in sight.
            return paper(
                view.lines(width: width), start: isAnswered ? view.verdictStart(width: width) : 0, coversUsers: false)
        }
        if hasScoreToTell { return paper(EndView(self).lines(width: width), start: 0, coversUsers: true) }
        var lines = CaptionView(self).lines(width: width)
        // The latest hint, or that the task is solved, is at the end.
        var start = attempt.map { $0.isSolved || !$0.shownHints.isEmpty } == true ? lines.count : 0
        let below: Int
        switch model.panel {
        case .explanation:
            if !lines.isEmpty { lines.append(Line()) }
            start = lines.count
            lines += model.reason
            below = 0
        case .timeline: below = 1 + TimelineChart.height
        // A statement and what came of it.
        case .log: below = lines.isEmpty ? 0 : 3
        }
        let layout = layout(wanted: lines.count + below, covers: model.showsTimeline)
        let most = model.showsTimeline ? max(1, layout.log.count - TimelineChart.height) : lines.count
        let rows = layout.log.prefix(min(lines.count, most))
        return (layout, Page(lines, of: model.selectedKey, rows: rows, start: start, scrolled: window.scrolled))
    }

    func help(_ palette: Palette) -> HelpView {
        HelpView(
            palette: palette, keyMap: keyMap,
            closing: """
                A question waits for the number of a choice. In a task the simulator's keys work, and \
                \(keys[.task].name(of: .hint)) gives a hint, \(keys[.task].name(of: .solution)) shows one way, \
                \(keys[.task].name(of: .startOver)) goes back to its start.
                """, size: model.size, glyphs: model.glyphs)
    }

    /// Whether the question and its answer, or the caption with a statement under it, has room.
    var showsTextWhole: Bool {
        var answered = self
        if let question { answered.answer(question.rightResponse) }
        let (layout, page) = answered.arrangement
        switch last {
        case .say, .task: return page.lines.count < layout.log.count - 2
        case .ask: return page.lastTop == 0
        default: return true
        }
    }

    /// A text that the users give way to, as far as one line of them or wholly.
    private func paper(_ lines: [Line], start: Int, coversUsers: Bool) -> (Layout, Page) {
        let layout = layout(wanted: lines.count, covers: coversUsers)
        return (layout, Page(lines, rows: layout.log, isAlone: true, start: start, scrolled: window.scrolled))
    }

    private func layout(wanted: Int, covers: Bool) -> Layout {
        largeView?.layout ?? Layout(model, wanted: wanted, covers: covers)
    }
}
