import RateLimiter
import Screen
import Simulation

/// The users: their gauges, when they are refilled, and what they were answered last.
struct UsersView {
    let model: Model
    let layout: Layout

    func draw(on canvas: inout Canvas) {
        let columns = UserColumns(model)
        let shown = model.top..<min(model.top + layout.visibleUsers, model.userCount)
        for (place, user) in shown.enumerated() {
            let row = layout.users.lowerBound + place * layout.rowsPerUser
            let view = UserView(model: model, user: user, columns: columns)
            if layout.rowsPerUser > 1 { view.drawTwoLines(on: &canvas, row: row) } else { view.drawLine(on: &canvas, row: row) }
        }
        if model.userCount == 0 {
            canvas.write("no users yet: + adds one", row: layout.users.lowerBound, column: UserColumns.margin, style: .dim)
        }
        let isCut = shown.count < model.userCount
        let place = isCut ? "\(model.selected + 1) of \(model.userCount.grouped) users" : ""
        canvas.writeRule(row: layout.users.upperBound, glyphs: model.glyphs, text: place)
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
        var column = isIndented ? columns.gauge : UserColumns.margin
        column = canvas.write(refillText.leftAligned(in: columns.refill + 2), row: row + 1, column: column, style: .dim)
        drawCounts(on: &canvas, row: row + 1, column: column)
        drawStatus(on: &canvas, row: row + 1)
    }

    func drawLine(on canvas: inout Canvas, row: Int) {
        drawKey(on: &canvas, row: row)
        let tail = columns.tail
        var column = drawGauge(on: &canvas, row: row, width: columns.gaugeWidth(tail)) + 2
        switch tail {
        case .none: break
        case .short: drawShortStatus(on: &canvas, row: row)
        case .full, .counted:
            column = canvas.write(
                refillText.leftAligned(in: columns.refill + 2), row: row, column: column, style: .dim)
            if tail == .counted { drawCounts(on: &canvas, row: row, column: column) }
            drawStatus(on: &canvas, row: row)
        }
    }

    private var record: Simulator.Record { model.simulator.records[user] }
    private var isSelected: Bool { user == model.selected }
    private var refill: Duration { model.simulator.refill(of: user) }
    private var refillText: String { refill == .zero ? "full" : "refills in \(refill.countdown)" }

    private func drawMarker(on canvas: inout Canvas, row: Int) {
        if isSelected { canvas.write(String(model.glyphs.marker), row: row, column: 0, style: .accent) }
    }

    private func drawKey(on canvas: inout Canvas, row: Int) {
        drawMarker(on: &canvas, row: row)
        let key = record.apiKey.fitted(to: columns.key, glyphs: model.glyphs)
        canvas.write(key, row: row, column: UserColumns.margin, style: isSelected ? .accent.bold : .plain)
    }

    @discardableResult
    private func drawGauge(on canvas: inout Canvas, row: Int, width: Int) -> Int {
        let remaining = model.simulator.remaining(of: user)
        let limit = model.simulator.settings.tokens
        let gauge = Gauge(remaining, of: limit, width: width, glyphs: model.glyphs)
        var column = canvas.write(gauge.filled, row: row, column: columns.gauge, style: .success)
        column = canvas.write(gauge.empty, row: row, column: column, style: .dim)
        let tokens = "\(remaining)/\(limit)".rightAligned(in: columns.tokens)
        let style = remaining > 0 ? Style.title : .failure.bold
        return canvas.write(tokens, row: row, column: column + 2, style: style)
    }

    private func drawCounts(on canvas: inout Canvas, row: Int, column: Int) {
        let accepted = "\(record.accepted) ok".rightAligned(in: UserColumns.accepted)
        let rejected = "\(record.rejected) rejected".rightAligned(in: UserColumns.rejected)
        canvas.write(accepted + rejected, row: row, column: column, style: .dim)
    }

    private func drawStatus(on canvas: inout Canvas, row: Int) {
        guard let (status, style) = status else { return }
        canvas.write(status, row: row, column: columns.width - 1 - status.width, style: style)
    }

    /// The last answer as it stands now: a wait that it told goes by with the clock.
    private var status: (text: String, style: Style)? {
        guard let last = record.last else { return nil }
        guard let error = last.error else { return ("200", .success) }
        let text =
            switch retry(of: error) {
            case nil: "never fits"
            case .some(...Duration.zero): "retry now"
            case .some(let wait): "retry in \(wait.countdown)"
            }
        return ("429 \(model.glyphs.dot) \(text)", .failure.bold)
    }

    private func retry(of error: Error429) -> Duration? {
        error.retryAfter.map { $0 - record.lastInstant.duration(to: model.simulator.now) }
    }

    /// Where there is no room for both, the wait that matters: the one to the retry, or else the one to the refill.
    private func drawShortStatus(on canvas: inout Canvas, row: Int) {
        let error = record.last?.error
        let wait = error.flatMap(retry) ?? refill
        let text = (error == nil ? "" : "429 ") + (wait > .zero ? wait.countdown : error == nil ? "full" : "now")
        canvas.write(
            text, row: row, column: columns.width - 1 - text.width, style: error == nil ? .dim : .failure.bold)
    }
}

extension Int {
    /// The number with its thousands set apart: 10,000.
    var grouped: String {
        let digits = Array(String(self))
        return digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digits[index])
        }
    }
}
