extension Player {
    /// Does what a key means while a script is watched.
    mutating func perform(_ action: Action) -> Effect? {
        switch action {
        case .pause where isAtEnd && next != nil:
            sequel = .next
            return .quit
        case .practice where hasScoreToTell:
            sequel = .practice
            return .quit
        case .takeOver:
            sequel = .takeOver
            return .quit
        case .pause: goOn()
        case .next where manner == .demo && question != nil && !isAnswered:
            waited = question.map { pace.timeToThink(of: $0) } ?? .zero
        case .next where manner == .watch && (question != nil || attempt != nil || isAtEnd): return perform(.pause)
        case .next: playNext()
        case .stepForward: if attempt == nil { playNext() } else { finishAttempt() }
        case .stepBack: go(to: position - 1)
        case .nextCase: go(to: nextHeading ?? statements.count)
        case .previousCase: go(to: previousHeading ?? 0)
        case .nextError: goToNextError()
        case .slower: pace.clock.accelerate(by: -1)
        case .faster: pace.clock.accelerate(by: 1)
        case .up: model.select(by: -1)
        case .down: model.select(by: 1)
        case .first: model.select(row: 0)
        case .last: model.select(row: model.userList.count - 1)
        case .explain: model.panel = model.panel == .explanation ? shownPanel : .explanation
        case .help: palette = Palette()
        case .quit: return .quit
        default: tellUnknown(keyMap.name(of: action))
        }
        model.scrollToSelection()
        return nil
    }

    /// Goes on from a question, a solved task or a pause, or pauses.
    private mutating func goOn() {
        if attempt != nil { return finishAttempt() }
        guard let question else {
            if isAtEnd { tell("this is the end: \(keyMap.name(of: .previousCase)) goes back") }
            pace.clock.isRunning.toggle()
            return
        }
        guard isAnswered else {
            return tell(question.form.map { "type \($0)" } ?? "choose 1 to \(question.choices.count)")
        }
        pace.clock.isRunning = true
        playNext()
    }

    /// The place after the next heading.
    private var nextHeading: Int? {
        (position..<statements.count).first { statements[$0].isHeading }.map { $0 + 1 }
    }

    /// The place after the heading that the present moment belongs to, or where it stands there, after the one before.
    private var previousHeading: Int? {
        (0..<max(0, position - 1)).last { statements[$0].isHeading }.map { $0 + 1 }
    }

    private mutating func goToNextError() {
        var ahead = self
        while !ahead.isAtEnd {
            ahead.playNext()
            if ahead.lastStep?.result.hasRejection == true {
                self = ahead
                return
            }
        }
        tell("no error 429 from here on")
    }
}
