import RateLimiter
import Screen
import Simulation

/// The selected user under all policies, one row a policy, over what is to be read of the selected one.
struct PoliciesView {
    let model: Model
    /// The number of the selected policy.
    let selected: Int

    func draw(on canvas: inout Canvas) {
        let columns = PolicyColumns(model)
        if isHeaded { drawHeader(on: &canvas, row: TitleView.height, columns) }
        let rows = rows
        for (row, index) in zip(list, firstShown...) {
            draw(rows[index], isSelected: index == selected, on: &canvas, row: row, columns)
        }
        if page != nil {
            canvas.writeRule(row: list.upperBound, glyphs: model.glyphs, text: rows[selected].policy.rawValue)
        }
    }

    /// What is to be read of the selected policy, nil where there is no room for it.
    var page: Page? {
        let below = list.upperBound + 1
        guard below < bottom else { return nil }
        let text = PolicyText(
            model: model, comparison: comparison, selected: selected, last: last(rows[selected]),
            columns: PolicyColumns(model))
        let lines = text.lines(width: model.size.columns - 2)
        return Page(lines, of: model.selectedKey, rows: below..<bottom, scrolled: model.window.scrolled)
    }

    /// The number of the policy in a row, nil where there is none.
    func policy(inRow row: Int) -> Int? {
        list.contains(row) ? firstShown + row - list.lowerBound : nil
    }

    /// The key that shows the policies that have no room.
    var hint: KeyLine.Hint? {
        .more(from: firstShown, to: Policy.allCases.count - list.count, .up, .down, model.keyMap)
    }

    private var bottom: Int { model.size.rows - FooterView.height }
    private var isHeaded: Bool { bottom - TitleView.height > Policy.allCases.count && !PolicyColumns(model).isNarrow }

    /// The rows of the policies, and the number of the first of them that is shown.
    private var list: Range<Int> {
        let top = TitleView.height + (isHeaded ? 1 : 0)
        return top..<min(top + Policy.allCases.count, bottom)
    }
    private var firstShown: Int { max(0, selected - list.count + 1) }

    private var comparison: Comparison {
        model.session.comparison ?? Comparison(Policy.allCases, under: model.simulator.limit)
    }
    private var rows: [Comparison.Row] { comparison.rows }

    /// The selected user under a policy, one who has asked for nothing where no user is shown.
    private func account(_ entry: Comparison.Row) -> Account {
        entry.account(user)
    }

    /// The number of the selected user, one of nobody where none is shown.
    private var user: Int { model.selectedKey == nil ? -1 : model.selected }

    /// The user's last answer under a policy.
    private func last(_ entry: Comparison.Row) -> Explanation? { account(entry).last(under: entry.limit) }

    private func drawHeader(on canvas: inout Canvas, row: Int, _ columns: PolicyColumns) {
        let user = (model.selectedKey ?? "no user").fitted(to: columns.tokens - 3, glyphs: model.glyphs)
        canvas.write(user, row: row, column: UserColumns.margin, style: .accent.bold)
        for (told, end) in columns.told {
            canvas.write(told.title, row: row, column: end - told.title.width, style: .dim)
        }
        canvas.writeRight(("last answer", .dim), row: row)
    }

    private func draw(
        _ entry: Comparison.Row, isSelected: Bool, on canvas: inout Canvas, row: Int, _ columns: PolicyColumns
    ) {
        let isChosen = entry.policy == model.simulator.limit.policy
        if isSelected { canvas.write(String(model.glyphs.marker), row: row, column: 0, style: .accent) }
        let style: Style = isSelected ? .accent.bold : isChosen ? .title : .plain
        canvas.write(entry.policy.rawValue, row: row, column: UserColumns.margin, style: style)
        if isChosen { canvas.write(model.glyphs.check, row: row, column: PolicyColumns.check, style: style) }
        let state = UserState(of: account(entry), under: entry.limit, at: entry.now ?? model.simulator.now)
        canvas.write(
            state, row: row, column: columns.gauge, gaugeWidth: columns.gaugeWidth,
            tokensWidth: columns.tokensWidth, glyphs: model.glyphs)
        guard !columns.isNarrow else {
            canvas.writeRight(state.shortStatus, row: row)
            return
        }
        for (told, end) in columns.told {
            let text = told.text(of: entry, user: user, state)
            canvas.write(text, row: row, column: end - text.width, style: .dim)
        }
        if isOtherwise(entry) {
            canvas.write(model.glyphs.unequal, row: row, column: columns.unequal, style: .accent.bold)
        }
        canvas.writeRight(state.briefStatus(model.glyphs), row: row)
    }

    /// Whether the user's last request was answered otherwise than by the chosen policy.
    private func isOtherwise(_ entry: Comparison.Row) -> Bool {
        last(entry)?.decision.status != model.lastExplanation?.decision.status
    }
}
