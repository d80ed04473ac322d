import RateLimiter
import Screen
import Simulation

/// The selected user under each policy, a line each, where a scenario shows the policies.
struct ShownPoliciesView {
    let model: Model

    func draw(on canvas: inout Canvas, rows: Range<Int>) {
        guard let comparison = model.session.comparison, model.selectedKey != nil else { return }
        let keyColumn = UserColumns.margin
        let gaugeColumn = keyColumn + (comparison.rows.map(\.policy.rawValue.count).max() ?? 0) + 2
        let columns = UserColumns(model)
        let width = canvas.size.columns - gaugeColumn - columns.tokens - columns.shortStatus - 6
        for (row, entry) in zip(rows, comparison.rows) {
            let isChosen = entry.policy == model.simulator.limit.policy
            let style: Style = isChosen ? .title : .plain
            canvas.write(entry.policy.rawValue, row: row, column: keyColumn, style: style)
            let state = UserState(
                of: entry.account(model.selected), under: entry.limit, at: entry.now ?? model.simulator.now)
            canvas.write(
                state, row: row, column: gaugeColumn, gaugeWidth: width, tokensWidth: columns.tokens,
                glyphs: model.glyphs)
            canvas.writeRight(state.shortStatus, row: row)
        }
    }
}
