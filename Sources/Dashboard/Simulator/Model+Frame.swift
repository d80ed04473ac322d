import RateLimiter
import Screen
import Simulation

/// What is shown.
extension Model {
    /// The picture in its parts.
    public var frame: Frame {
        let page = page
        return Frame(title: TitleView(self), page: page, footer: footer(page), body: draw)
    }

    private func draw(on canvas: inout Canvas) {
        switch mode {
        case .help: return
        case .policies(let selected): return PoliciesView(model: self, selected: selected).draw(on: &canvas)
        case .users, .addUser, .filter, .clients, .name, .prompt, .history, .log: break
        }
        let layout = layout
        UsersView(model: self, layout: layout).draw(on: &canvas)
        if let area = layout.timeline {
            drawTimeline(on: &canvas, in: area)
            canvas.writeRule(row: area.rows.upperBound, glyphs: glyphs, text: logTitle)
        }
        if case .clients(let menu) = mode {
            return ClientMenuView(menu: menu, width: size.columns, rows: layout.log, glyphs: glyphs).draw(on: &canvas)
        }
        switch panel {
        case _ where mode == .history: HistoryView(self, rows: layout.log).draw(on: &canvas)
        case _ where showsLog: LogPanel(model: self, layout: layout).draw(on: &canvas)
        case .timeline: drawTimeline(on: &canvas, in: Area(rows: layout.log, columns: 0..<size.columns))
        case .log, .explanation: break
        }
    }

    func drawTimeline(on canvas: inout Canvas, in area: Area) {
        guard let selectedKey else { return }
        let chart = TimelineChart(
            timeline: timeline(steps: area.columns.count - TimelineChart.margin - 1), subject: selectedKey,
            glyphs: glyphs, text: text(of:))
        canvas.draw(in: area, chart.draw)
    }

    /// The text that is read, nil where there is none.
    private var page: Page? {
        switch mode {
        case .help(let palette, _): help(palette).page(scrolled: window.scrolled)
        case .policies(let selected): PoliciesView(model: self, selected: selected).page
        case .history, .log, .clients: nil
        case .users, .addUser, .filter, .name, .prompt:
            panel == .explanation
                ? Page(reason, of: selectedKey, rows: layout.log, scrolled: window.scrolled) : nil
        }
    }

    private func help(_ palette: Palette) -> HelpView {
        HelpView(
            palette: palette, keyMap: keyMap,
            closing: """
                A number before a key repeats it: 98a asks 98 times of each user, 30m is half an hour. \
                Esc closes what is open and drops a number.
                """, size: size, glyphs: glyphs)
    }

    /// The bottom two lines, under a text.
    func footer(_ page: Page?) -> FooterView {
        switch mode {
        case .addUser(let field): footer(typing: field, after: "new user: ", enter: "add", escape: "cancel")
        case .filter(let field): footer(typing: field, after: "keys with: ", enter: "keep", escape: "show all")
        case .name(let field, let refusal):
            footer(
                typing: field, after: "save as: ", enter: "save", escape: "cancel",
                remark: refusal.map { .error(column: 1, $0) })
        case .prompt(let prompt):
            footer(
                typing: prompt.field, after: prompt.label, enter: "run", escape: "cancel", remark: prompt.remark,
                hints: [.init(.tab, "complete"), .init(.up, "earlier")])
        case .help(let palette, _): help(palette).footer
        case .clients(let menu):
            FooterView(
                status: (":  \(menu.statement)", .title),
                keyLine: KeyLine(
                    hints: [keyMap.hint(.down, meaning: "kind"), .init(keys: ":", meaning: "change it")].compactMap(
                        \.self),
                    last: [.init(.enter, "start"), .init(.escape, "cancel")]))
        case _ where journey != nil:
            FooterView(
                status: ("\(simulator.answered.grouped) requests so far, and more to come", .accent),
                keyLine: KeyLine(hints: [.init(.escape, "stop here")], last: keyMap.lastHints()))
        case .users, .policies, .history, .log:
            FooterView(
                status: count.map { ("\($0)\(glyphs.caret)", .accent.bold) },
                keyLine: KeyLine(hints: more(page) + keyMap.hints(), last: keyMap.lastHints()))
        }
    }

    private func footer(
        typing field: TextField, after label: String, enter: String, escape: String, remark: Prompt.Remark? = nil,
        hints: [KeyLine.Hint] = []
    ) -> FooterView {
        FooterView(
            field: FieldView(field: field, label: label, columns: size.columns, glyphs: glyphs), remark: remark,
            keyLine: KeyLine(hints: hints, last: [.init(.enter, enter), .init(.escape, escape)]))
    }

    /// The keys that show more.
    private func more(_ page: Page?) -> [KeyLine.Hint] {
        let ofPage = page?.hint(keyMap)
        guard case .policies(let selected) = mode else { return [ofPage].compactMap(\.self) }
        return [ofPage, PoliciesView(model: self, selected: selected).hint].compactMap(\.self)
    }
}

/// What is derived from it.
extension Model {
    var size: Size { window.size }
    var glyphs: Glyphs { window.glyphs }

    /// The keys that work at present, where nothing is being typed.
    public var keyMap: KeyMap { keys[keyMode(of: mode)] }

    private func keyMode(of mode: Mode) -> KeyMode {
        switch mode {
        case .users, .addUser, .clients, .filter, .name, .prompt: home
        case .help(_, let below): keyMode(of: below)
        case .policies: .policies
        case .history: .history
        case .log: .log
        }
    }

    var simulator: Simulator { preview ?? session.simulator }
    var userCount: Int { simulator.records.count }
    /// The cells of the widest API key.
    var keyWidth: Int { glyphs == .ascii ? userList.asciiKeyWidth : userList.keyWidth }
    /// The reason of the selected user's last answer.
    var lastExplanation: Explanation? { selectedKey == nil ? nil : simulator.last(of: selected) }

    /// A moment, rounded down to a second: as the clock shows it, or a log writes it.
    func text(of instant: Instant) -> String { surveyed?.text(instant) ?? instant.clockText }
    /// The same exactly, but in a log.
    func exactText(of instant: Instant) -> String { surveyed?.text(instant) ?? instant.exactClockText }

    /// Which rows show what.
    var layout: Layout {
        let hasAll = size.columns >= Layout.leastForAll.columns && size.rows >= Layout.leastForAll.rows
        if home == .simulator, hasAll { return Layout(all: self) }
        return switch panel {
        case _ where reading != nil: Layout(self, wanted: 8, covers: true)
        case .explanation where mode != .history: Layout(self, wanted: reason.count)
        case .timeline where mode != .history && showsTimeline:
            Layout(self, wanted: TimelineChart.height, covers: true)
        case .log, .explanation, .timeline: Layout(self)
        }
    }

    /// Whether the timeline is open and has a user to show.
    var showsTimeline: Bool { panel == .timeline && selectedKey != nil }

    /// Whether the log stands below the users.
    var showsLog: Bool { reading != nil || panel == .log || panel == .timeline && layout.timeline != nil }

    /// Why the selected user's last answer was given.
    var reason: [Line] { explanationView.lines(width: size.columns - 2) }

    var explanationView: ExplanationView { ExplanationView(explanation: lastExplanation, moment: exactText(of:)) }
}
