import RateLimiter
import Screen
import Simulation

/// The selected user for a room: a gauge several rows high, what is left and the last answer in large digits.
struct LargeUserView {
    private static let gaugeHeight = 4
    private static let height = 1 + gaugeHeight + 1 + LargeText.height
    /// The least rows that a text needs below it.
    private static let leastText = 6

    private let model: Model

    /// Nil where the window has no room for it.
    init?(_ model: Model) {
        let needed = TitleView.height + Self.height + 1 + Self.leastText + FooterView.height
        guard model.size.rows >= needed, model.size.columns >= 60, model.selectedKey != nil else { return nil }
        self.model = model
    }

    /// Which rows are its own, and which are left below it.
    var layout: Layout {
        let rows = TitleView.height..<TitleView.height + Self.height
        return Layout(users: rows, below: rows.upperBound + 1..<model.size.rows - FooterView.height)
    }

    func draw(on canvas: inout Canvas) {
        guard let key = model.selectedKey else { return }
        let state = UserState(of: model.selected, in: model.simulator, hidesWaits: model.hidesWaits)
        let (first, width) = (layout.users.lowerBound, model.size.columns - 2)
        canvas.write(
            model.glyphs.text(key).fitted(to: width / 2, glyphs: model.glyphs), row: first, column: 1,
            style: .accent.bold)
        canvas.writeRight((state.refillText, .plain), row: first)
        let gauge = Gauge(state.remaining, of: state.tokens, width: width, glyphs: model.glyphs)
        for row in first + 1...first + Self.gaugeHeight {
            let column = canvas.write(gauge.filled, row: row, column: 1, style: .success)
            canvas.write(gauge.empty, row: row, column: column, style: .dim)
        }
        drawNumbers(state, on: &canvas, row: first + Self.gaugeHeight + 2)
        canvas.writeRule(row: layout.users.upperBound, glyphs: model.glyphs)
    }

    /// What is left, of how many where there is room for that, and the last answer at the right end.
    private func drawNumbers(_ state: UserState, on canvas: inout Canvas, row: Int) {
        let status = state.status(model.glyphs)
        let answer = LargeText(text: String((status?.text ?? "").prefix { $0.isNumber }), glyphs: model.glyphs)
        let room = model.size.columns - answer.width - 4
        let texts = ["\(state.remaining)/\(state.tokens)", "\(state.remaining)"].map {
            LargeText(text: $0, glyphs: model.glyphs)
        }
        let number = texts.first { $0.width <= room } ?? texts[1]
        number.draw(on: &canvas, row: row, column: 1, style: state.remaining > 0 ? .title : .failure.bold)
        guard let status, number.width <= room else { return }
        answer.draw(on: &canvas, row: row, column: model.size.columns - 1 - answer.width, style: status.style)
    }
}
