import RateLimiter
import ScenarioLanguage
import Screen
import Simulation

/// The users: their gauges, when they are refilled, and what they were answered last.
struct UsersView {
    let model: Model
    let layout: Layout

    func draw(on canvas: inout Canvas) {
        guard !layout.users.isEmpty else { return }
        let columns = UserColumns(model)
        let list = model.userList
        let top = model.top(in: layout)
        let shown = top..<min(top + layout.visibleUsers, list.count)
        for (place, row) in shown.enumerated() {
            let line = layout.users.lowerBound + place * layout.rowsPerUser
            let view = UserView(model: model, user: list.user(inRow: row), columns: columns)
            if layout.rowsPerUser > 1 {
                view.drawTwoLines(on: &canvas, row: line)
            } else {
                view.drawLine(on: &canvas, row: line)
            }
        }
        if list.count == 0 {
            let text =
                model.userCount == 0
                ? "no users yet: \(model.keyMap.name(of: .addUser)) adds one"
                : "no such key: \(model.keyMap.name(of: .filter)) and then Esc shows all"
            canvas.write(text, row: layout.users.lowerBound, column: UserColumns.margin, style: .dim)
        }
        canvas.writeRule(row: layout.users.upperBound, glyphs: model.glyphs, text: place(shown))
    }

    /// Which of the users are shown, where not all are or not in the order they came.
    private func place(_ shown: Range<Int>) -> String {
        let list = model.userList
        var parts: [String] = []
        if list.order != .arrival { parts.append("by \(list.order.rawValue)" + sortedWhen) }
        if !list.filter.isEmpty { parts.append("\(list.count.grouped) with \(list.filter.quoted)") }
        if shown.count < list.count {
            parts.append("\(((list.row(of: model.selected) ?? 0) + 1).grouped) of \(list.count.grouped) users")
        }
        return parts.joined(separator: " \(model.glyphs.dot) ")
    }

    /// That the order is the one of a moment, and stands still, where it is not that of the keys.
    private var sortedWhen: String {
        model.userList.order == .key ? "" : " at \(model.text(of: model.userList.arranged))"
    }
}

/// One user.
private struct UserView {
    let model: Model
    let user: Int
    let columns: UserColumns

    func drawTwoLines(on canvas: inout Canvas, row: Int) {
        drawKey(on: &canvas, row: row)
        drawMarker(on: &canvas, row: row + 1)
        drawGauge(on: &canvas, row: row, width: columns.roomyGaugeWidth)
        let isIndented = columns.width - columns.gauge >= columns.roomyWidth - UserColumns.margin
        let column = isIndented ? columns.gauge : UserColumns.margin
        if columns.nextToken > 0 {
            canvas.write(state.nextTokenText, row: row + 1, column: column + columns.refill + 2, style: .dim)
        }
        drawRefill(
            on: &canvas, row: row + 1, column: column, gap: columns.nextToken, isCounted: true)
        drawClients(on: &canvas, row: row + 2, column: column)
    }

    /// How many clients ask for the user and how many of them wait, and a trace of the latest answers.
    private func drawClients(on canvas: inout Canvas, row: Int, column: Int) {
        guard let clients = model.simulator.clients(of: user) else { return }
        let count = clients.running.counted("client")
        let text = "\(count), \(clients.waiting.grouped) waiting"
        canvas.write(text, row: row, column: column, style: .dim)
        let trace = model.session.latestOutcomes(of: user, columns.trace)
        let first = columns.width - 1 - trace.count
        for (place, isSuccess) in zip(first..., trace) {
            let sign = isSuccess ? model.glyphs.success : model.glyphs.rejection
            canvas.write(String(sign), row: row, column: place, style: isSuccess ? .success : .failure)
        }
    }

    func drawLine(on canvas: inout Canvas, row: Int) {
        drawKey(on: &canvas, row: row)
        let tail = columns.tail
        let column = drawGauge(on: &canvas, row: row, width: columns.gaugeWidth(tail)) + 2
        switch tail {
        case .none: break
        case .short: canvas.writeRight(state.shortStatus, row: row)
        case .rejected, .rejectedAndShort:
            let rejected = rejected.fitted(to: UserColumns.rejected, glyphs: model.glyphs)
            canvas.write(rejected, row: row, column: column, style: .dim)
            if tail == .rejectedAndShort { canvas.writeRight(state.shortStatus, row: row) }
        case .full where waiting != nil:
            canvas.write(waiting ?? "", row: row, column: column, style: .dim)
            canvas.writeRight(state.status(model.glyphs), row: row)
        case .full, .counted: drawRefill(on: &canvas, row: row, column: column, isCounted: tail == .counted)
        }
    }

    private var isSelected: Bool { user == model.selected }
    private var state: UserState { UserState(of: user, in: model.simulator, hidesWaits: model.hidesWaits) }

    /// How many of the user's clients wait, nil where there are none.
    private var waiting: String? {
        model.simulator.clients(of: user).flatMap { $0.running > 0 ? "\($0.waiting)/\($0.running) waiting" : nil }
    }

    private var rejected: String { "\(state.rejected) rejected".rightAligned(in: UserColumns.rejected) }

    private func drawMarker(on canvas: inout Canvas, row: Int) {
        if isSelected { canvas.write(String(model.glyphs.marker), row: row, column: 0, style: .accent) }
    }

    private func drawKey(on canvas: inout Canvas, row: Int) {
        drawMarker(on: &canvas, row: row)
        let key = model.glyphs.text(model.simulator.records[user].apiKey).fitted(to: columns.key, glyphs: model.glyphs)
        canvas.write(key, row: row, column: UserColumns.margin, style: isSelected ? .accent.bold : .plain)
    }

    @discardableResult
    private func drawGauge(on canvas: inout Canvas, row: Int, width: Int) -> Int {
        canvas.write(
            state, row: row, column: columns.gauge, gaugeWidth: width, tokensWidth: columns.tokens,
            glyphs: model.glyphs)
    }

    /// The refill, the counts after it and a gap, and at the right the last answer.
    private func drawRefill(on canvas: inout Canvas, row: Int, column: Int, gap: Int = 0, isCounted: Bool) {
        let state = state
        canvas.write(state.refillText, row: row, column: column, style: .dim)
        let next = column + columns.refill + 2 + gap
        if isCounted {
            let accepted = "\(state.accepted) ok".rightAligned(in: UserColumns.accepted)
            let room = columns.width - 1 - columns.status - 1 - next
            let counts = "\(accepted)  \(rejected)".fitted(to: room, glyphs: model.glyphs)
            canvas.write(counts, row: row, column: next, style: .dim)
        }
        canvas.writeRight(state.status(model.glyphs), row: row)
    }
}
