public import RateLimiter
import Screen

extension Model {
    /// The API key of the selected user, nil where none is shown.
    var selectedKey: String? {
        userList.row(of: selected).map { _ in simulator.records[selected].apiKey }
    }

    /// Selects the user in a row, or in the nearest that there is.
    mutating func select(row: Int) {
        guard userList.count > 0 else { return }
        selected = userList.user(inRow: max(0, min(row, userList.count - 1)))
    }

    mutating func select(by rows: Int) {
        select(row: (userList.row(of: selected) ?? 0) + rows)
    }

    /// Keeps the selection on a user that is shown, and in the window.
    mutating func scrollToSelection() {
        userList.follow(simulator, session.history)
        if userList.row(of: selected) == nil { select(row: 0) }
        guard !window.isTooSmall else { return }
        let layout = layout
        // Where they are covered, no user is shown that they could be scrolled to.
        if !layout.users.isEmpty { top = top(in: layout) }
    }

    /// The row of the user at the top, as near to what it was as keeps the selected one in the window.
    func top(in layout: Layout) -> Int {
        let row = userList.row(of: selected) ?? 0
        let visible = layout.visibleUsers
        return max(0, min(max(row - visible + 1, min(top, row)), userList.count - visible))
    }

    /// Selects a user who has just come; a filter that would hide it is taken away.
    mutating func showNew(user: Int) {
        selected = user
        userList.follow(simulator, session.history)
        guard userList.row(of: user) == nil else { return }
        userList.show("", in: simulator)
        tell("the filter is off: it hid \(simulator.records[user].apiKey)")
    }

    /// Selects the user, or the policy, on which the mouse was clicked.
    mutating func click(on place: Canvas.Position, in layout: Layout) {
        if case .policies(let selected) = mode {
            let policy = PoliciesView(model: self, selected: selected).policy(inRow: place.row)
            if let policy { select(policy: policy) }
        } else if layout.users.contains(place.row), !mode.isOverUsers {
            select(row: top(in: layout) + (place.row - layout.users.lowerBound) / layout.rowsPerUser)
        }
    }

    /// Scrolls what is under the mouse: a text that is read, the policies, or the users, by the one that is selected.
    mutating func turnWheel(_ rows: Int, at place: Canvas.Position, in layout: Layout) {
        if scroll(by: rows, at: place) { return }
        if case .policies(let selected) = mode {
            select(policy: selected + rows)
        } else if mode == .history {
            guard layout.log.contains(place.row) else { return }
            window.scrolled = max(0, HistoryView(self, rows: layout.log).first + rows)
        } else if layout.users.contains(place.row), !mode.isOverUsers {
            select(by: rows)
        } else if logRows.contains(place.row), reading != nil || mode == .users && showsLog {
            turnWheelOverLog(rows)
        }
    }

    /// Selects the policy of that number, or the nearest that there is.
    mutating func select(policy: Int) {
        mode = .policies(selected: max(0, min(policy, Policy.allCases.count - 1)))
    }

    mutating func sort(by steps: Int) {
        userList.nextOrder(steps, in: simulator)
        tell("sorted by \(userList.order.rawValue); \(keyMap.name(of: .sort)) sorts by what comes next")
    }

    /// Looks back on a log from its first request to its last: the users who were rejected most on top, the timeline of
    /// all of it below, and every moment as `text` writes it.
    public mutating func survey(_ span: ClosedRange<Instant>, text: @escaping @Sendable (Instant) -> String) {
        surveyed = SurveyedLog(span: span, text: text)
        userList.sort(by: .rejected, in: simulator)
        select(row: 0)
        panel = .timeline
    }
}
