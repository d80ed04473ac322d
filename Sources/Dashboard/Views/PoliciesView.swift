import RateLimiter
import Screen
import Simulation

/// The selected user under all policies, one row a policy, over the reason of the selected one's last answer.
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

    /// The reason of the selected policy's last answer, nil where there is no room for it.
    var page: Page? {
        let below = list.upperBound + 1
        guard below < bottom else { return nil }
        let explanation = last(rows[selected])
        let lines = ExplanationView(explanation: explanation, moment: model.exactText(of:)).lines(
            width: model.size.columns - 2)
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

    private var rows: [Comparison.Row] {
        let empty = Comparison(Policy.allCases, under: model.simulator.limit)
        return (model.session.comparison ?? empty).rows
    }

    /// The selected user under a policy, one who has asked for nothing where no user is shown.
    private func account(_ entry: Comparison.Row) -> Account {
        entry.account(model.selectedKey == nil ? -1 : model.selected)
    }

    /// The user's last answer under a policy.
    private func last(_ entry: Comparison.Row) -> Explanation? { account(entry).last(under: entry.limit) }

    private func drawHeader(on canvas: inout Canvas, row: Int, _ columns: PolicyColumns) {
        let user = (model.selectedKey ?? "no user").fitted(to: columns.tokens - 3, glyphs: model.glyphs)
        canvas.write(user, row: row, column: UserColumns.margin, style: .accent.bold)
        let titles = [("refill", columns.refill), ("200", columns.accepted), ("429", columns.rejected)]
        for (title, column) in titles { canvas.write(title, row: row, column: column - title.width, style: .dim) }
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
        let numbers = [
            (state.refillCountdown, columns.refill), ("\(state.accepted)", columns.accepted),
            ("\(state.rejected)", columns.rejected),
        ]
        for (text, column) in numbers { canvas.write(text, row: row, column: column - text.width, style: .dim) }
        if isOtherwise(entry) {
            canvas.write(model.glyphs.unequal, row: row, column: columns.rejected + 2, style: .accent.bold)
        }
        canvas.writeRight(state.briefStatus(model.glyphs), row: row)
    }

    /// Whether the user's last request was answered otherwise than by the chosen policy.
    private func isOtherwise(_ entry: Comparison.Row) -> Bool {
        last(entry)?.decision.status != model.lastExplanation?.decision.status
    }
}

/// Where the parts of a policy's row stand; numbers end before their column.
private struct PolicyColumns {
    private static let name = Policy.allCases.map(\.rawValue.count).max() ?? 0
    static let check = UserColumns.margin + name + 1

    let gauge: Int
    let tokensWidth: Int
    let gaugeWidth: Int
    let refill: Int
    let accepted: Int
    let rejected: Int
    let isNarrow: Bool

    /// Where the tokens begin.
    var tokens: Int { gauge + gaugeWidth + 2 }

    init(_ model: Model) {
        let columns = UserColumns(model)
        tokensWidth = columns.tokens
        let status = columns.briefStatus
        // The last answer, the sign of a disagreement before it, two counts, the refill and the tokens.
        let unequal = model.glyphs.unequal.width
        let tail = 1 + status + 2 + unequal + 2 + 5 + 1 + 5 + 2 + columns.wait + 2 + tokensWidth
        let rest = columns.width - Self.check - 3 - 2 - tail
        let narrowRest = columns.width - Self.check - 3 - 2 - tokensWidth - 2 - columns.shortStatus - 1
        isNarrow = rest < 4
        gaugeWidth = isNarrow ? max(0, narrowRest) : rest
        gauge = gaugeWidth > 0 ? Self.check + 3 : Self.check
        rejected = columns.width - 1 - status - 2 - unequal - 2
        accepted = rejected - 5 - 1
        refill = accepted - 5 - 2
    }
}
