import RateLimiter
import Screen
import Simulation

/// Going through the answers.
extension Model {
    /// Goes into the log, at its latest answer.
    mutating func openLog() {
        guard !session.answers.isEmpty else { return tell("there is no answer yet") }
        mode = .log(LogReading(session.answers))
    }

    /// Does what a key means in the log; false where it means nothing of its own there.
    mutating func perform(_ action: Action, in reading: LogReading, times: Int) -> Bool {
        var next = reading
        let all = session.answers.count
        switch action {
        case .up: next.select(by: -times, session.answers, user: selected)
        case .down: next.select(by: times, session.answers, user: selected)
        case .pageUp: next.select(by: -times * logRows.count, session.answers, user: selected)
        case .pageDown: next.select(by: times * logRows.count, session.answers, user: selected)
        case .first: next.select(by: -all, session.answers, user: selected)
        case .last: next.select(by: all, session.answers, user: selected)
        case .filterLog: next.nextFilter(session.answers, user: selected)
        case .log:
            mode = .users
            return true
        case .choose:
            goToSelectedAnswer(of: reading)
            return true
        default: return false
        }
        mode = .log(next)
        return true
    }

    /// Turns the wheel over the log, which opens it.
    mutating func turnWheelOverLog(_ rows: Int) {
        guard !session.answers.isEmpty else { return }
        var reading = reading ?? LogReading(session.answers)
        reading.select(by: rows, session.answers, user: selected)
        mode = .log(reading)
    }

    /// The log as it is gone through, nil where it isn't.
    var reading: LogReading? { if case .log(let reading) = mode { reading } else { nil } }

    /// The answer that is selected in the log, nil where none is.
    private var selectedAnswer: Int? {
        reading?.selected.flatMap { session.answers.indices.contains($0) ? $0 : nil }
    }

    /// Goes back to the moment of the selected answer, at which its user is selected.
    private mutating func goToSelectedAnswer(of reading: LogReading) {
        guard let answer = selectedAnswer else { return }
        let user = session.answers[answer].user
        mode = .users
        travel(to: session.depth(ofAnswer: answer))
        if userList.row(of: user) != nil { selected = user }
    }

    /// The rows of the log, less those of a reason below it.
    var logRows: Range<Int> {
        let layout = layout
        guard reading != nil, layout.reason == nil else { return layout.log }
        return layout.log.dropLast((layout.log.count + 1) / 2)
    }

    /// Where the reason of the selected answer stands, nil where it has no place.
    var reasonArea: Area? {
        let layout = layout
        if let reason = layout.reason { return reason }
        guard reading != nil else { return nil }
        return Area(
            rows: logRows.upperBound + 1..<max(logRows.upperBound + 1, layout.log.upperBound), columns: 0..<size.columns
        )
    }

    /// Why the selected answer was given, or where the log is not gone through, the selected user's last.
    func shownReason(width: Int) -> [Line] {
        guard let selectedAnswer else {
            return ExplanationView(explanation: lastExplanation, moment: exactText(of:)).lines(width: width)
        }
        guard let explanation = session.explanation(ofAnswer: selectedAnswer) else {
            return Line.paragraph("too long ago to tell why", width: width, style: .dim)
        }
        return ExplanationView(explanation: explanation, moment: exactText(of:)).lines(width: width)
    }
}
