public import Practice
import RateLimiter
public import ScenarioLanguage
public import Screen
public import Simulation

/// A scenario that is played on the screen, statement by statement, for someone who watches, predicts and tries.
public struct Player: Sendable {
    /// Who it is played for.
    public enum Manner: Sendable {
        /// For someone at the keys: questions and tasks wait.
        case watch
        /// For a room: questions answer themselves, tasks are solved, and it starts over until a key takes over.
        case demo
    }

    /// What may come after a lesson.
    public enum Sequel: Sendable {
        /// The next lesson.
        case next
        /// Questions of the same kind with other numbers.
        case practice
        /// The moment at which it was left, in a session of one's own.
        case takeOver
    }

    /// The scenario, which may ask and set tasks.
    let lesson: Lesson
    var manner: Manner
    /// What the start shows: the limit and the users that the scenario begins with.
    private let opening: Simulator
    /// The state after the statements that were played; their places are those of the session's.
    var model: Model
    var pace = Pace()
    /// The real time since the last statement was played.
    var waited = Duration.zero
    /// What was left then of the time that the caption on the screen takes to read.
    var unread = Duration.zero
    /// How far the next statement moves the clock; worked out once, since clients may have to be followed for it.
    private(set) var moveNext = Duration.zero
    /// The answer that is being typed to the question on the screen, where that has no choices.
    var answerField = AnswerField(beginsWithDigit: true)
    /// What was answered, and how tasks ended.
    var progress = LessonProgress()
    /// The task that is being tried.
    public internal(set) var attempt: Attempt? { didSet { model.home = isTrying ? .task : .simulator } }
    /// The help, nil where it is closed.
    var palette: Palette?
    let keys: Keys
    /// What the scenario wants to be seen below the users, from which place on.
    let shows: [(place: Int, shown: Shown)]
    /// What of it is on the screen.
    var shownBelow = Shown.log
    /// Whether a room sees it: large signs, few words.
    let isLarge: Bool
    /// What comes after this lesson, nil where it is none or the last.
    var next: String?
    /// Whether a question of it is asked again, out of the lesson.
    var isReview = false
    /// What someone asked for at the end.
    public internal(set) var sequel: Sequel?

    /// A player at the beginning of a scenario, in a session where none of it was carried out; `isLarge` for a room to see
    /// it, `timeToThink` is how long the questions of a demo wait for their answer.
    public init(
        _ lesson: Lesson, session: Session, size: Size, glyphs: Glyphs, keys: Keys = Keys(), manner: Manner = .watch,
        isLarge: Bool = false, timeToThink: Duration? = nil
    ) {
        self.isLarge = isLarge
        shows = lesson.statements.enumerated().compactMap { place, statement in
            if case .show(let shown) = statement { (place, shown) } else { nil }
        }
        pace.timeToThink = timeToThink
        self.keys = keys
        self.lesson = lesson
        self.manner = manner
        opening = session.simulator.prepared(by: lesson.statements)
        model = Model(session: session, size: size, glyphs: glyphs, keys: keys)
        pace.clock.isRunning = true
        showOpening()
    }

    /// Whether the keys are those of a task.
    var isTrying: Bool { attempt.map { !$0.isSolved } ?? false }

    var statements: [Statement] { lesson.statements }
    /// How many of the statements were played.
    public var position: Int { attempt?.start ?? model.session.history.depth }
    /// Whether all of it was played.
    public var isAtEnd: Bool { position == statements.count }
    var last: Statement? { position > 0 ? statements[position - 1] : nil }

    /// The question on the screen.
    public var question: Question? { lesson.question(at: position - 1) }

    /// The statement that was played last and what came of it, nil before the first.
    public var lastStep: Step? { position > 0 ? model.session[position - 1] : nil }
    /// The state of the present moment.
    public var simulator: Simulator { model.session.simulator }

    /// What was answered to the question on the screen.
    var prediction: Response? { progress.responses[position - 1] }

    /// Whether the right answer shows.
    var isAnswered: Bool {
        guard let question else { return false }
        return prediction != nil || manner == .demo && waited >= pace.timeToThink(of: question)
    }

    /// Plays the next statement.
    public mutating func playNext() {
        leave()
        guard position < statements.count else { return }
        let history = model.session.history
        let next = statements[position]
        let isAhead = position < history.count && history[position] == .statement(next)
        model.apply(isAhead ? .forward(1) : .statement(next))
        if next.isText { unread = pace.timeToRead(next) }
        selectUser(of: next)
        model.scrollToSelection()
        if manner == .watch, progress.endings[position - 1] == nil { attempt = Attempt(lesson, at: position - 1) }
        if isAtEnd { progress.finish() }
        lookAhead()
        showBelow()
    }

    private mutating func lookAhead() {
        moveNext = isAtEnd ? .zero : simulator.movement(of: statements[position])
    }

    /// Goes to the moment after so many statements.
    mutating func go(to target: Int) {
        leave()
        let target = max(0, min(target, statements.count))
        if target < position {
            model.go(to: target)
            unread = .zero
        }
        while position < target { playNext() }
        showOpening()
        showBelow()
    }

    /// Shows at the start who there will be, and under which limit.
    private mutating func showOpening() {
        if position == 0 { model.preview = opening }
        lookAhead()
        model.scrollToSelection()
    }

    /// Leaves what is on the screen.
    mutating func leave() {
        leaveAttempt()
        unread = max(.zero, unread - waited)
        waited = .zero
        answerField = AnswerField(beginsWithDigit: true)
        model.preview = nil
        window.scrolled = nil
    }

    /// Selects the one user that a statement is about.
    private mutating func selectUser(of statement: Statement) {
        let key: String
        switch statement {
        case .request(let request):
            guard case .keys(let keys) = request.who, keys.count == 1 else { return }
            key = keys[0]
        case .expect(let expectation): key = expectation.apiKey
        case .advance(.toRefill(.some(let user))): key = user
        default: return
        }
        if let user = model.simulator.number(of: key) { model.selected = user }
    }
}

extension Simulator {
    /// It with the limit and the users that a scenario begins with.
    fileprivate func prepared(by statements: [Statement]) -> Simulator {
        var simulator = self
        for statement in statements {
            switch statement {
            case .settings, .user: try? simulator.run(statement) { _ in }
            case .heading, .say, .why, .hint, .show: continue
            case .request, .client, .stop, .advance, .expect, .ask, .task, .solved: return simulator
            }
        }
        return simulator
    }
}
