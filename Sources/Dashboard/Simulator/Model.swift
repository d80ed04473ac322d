import RateLimiter
import ScenarioLanguage
public import Screen
import Simulation

/// The simulator: all that the screen shows, and nothing that it doesn't.
public struct Model: Sendable {
    /// What stands over the users, or takes the keys.
    indirect enum Mode: Equatable, Sendable {
        case users
        /// The keys of what it stands over, and what they do.
        case help(Palette, over: Mode)
        /// The policies side by side, one of them selected.
        case policies(selected: Int)
        case addUser(TextField)
        /// What kind of client to start is being chosen.
        case clients(ClientMenu)
        /// What the keys that are shown have to hold is being typed.
        case filter(TextField)
        /// The name to save the session under is being typed; one was refused for a reason.
        case name(TextField, refusal: String?)
        /// A statement is being typed.
        case prompt(Prompt)
        /// The steps of the session, a place among them being a moment in time.
        case history
        /// The answers, one of them selected.
        case log(LogReading)
    }

    /// What stands below the users.
    enum Panel {
        case log, explanation, timeline
    }

    /// Where it is shown.
    public var window: Window
    /// What was done, and what came of it.
    public internal(set) var session: Session
    let keys: Keys
    /// What the keys do where the users are.
    var home = KeyMode.simulator
    /// All policies are worked out for as long as they are seen.
    var mode = Mode.users {
        didSet {
            if mode.isTextField, !oldValue.isTextField, !oldValue.isHelp {
                below = oldValue.isComparing ? oldValue : .users
            }
            session.compare(seen.isComparing)
        }
    }
    /// What stood there before a text was typed, and does again when it was: the users or the policies.
    private(set) var below = Mode.users
    /// The session, while the shortest difference of two policies is shown in its place; empty where it is not.
    var setAside: [Model] = []
    var clock = LiveClock()
    /// The way that the clock is on by itself, nil where it is on none.
    var journey: Journey?
    /// What stands below the users.
    var panel = Panel.log
    /// Whether the users' waits are not told, because they are asked for.
    var hidesWaits = false
    /// Over how many times the limit's time the timeline goes, as a power of two, nil where it is as long as the session.
    var timelineZoom: Int?
    /// The lines that were typed at the prompt, the newest last.
    var promptLines: [String]
    /// The number of the selected user.
    var selected = 0
    var userList = UserList()
    /// The row of the user at the top.
    var top = 0
    /// The number that is being typed before a key, nil where none is.
    var count: Int?
    /// The log that is looked back on, nil where none is.
    var surveyed: SurveyedLog?
    /// What is shown in place of the present moment.
    var preview: Simulator?

    /// The simulator in a window of that size; `promptLines` were typed at the prompt before, the newest last.
    public init(session: Session, size: Size, glyphs: Glyphs, keys: Keys = Keys(), promptLines: [String] = []) {
        self.keys = keys
        self.promptLines = promptLines
        self.session = session
        window = Window(size: size, glyphs: glyphs)
        userList.follow(simulator, session.history)
        let failed = session.failedExpectations
        if failed > 0 {
            tell("\(failed.counted("expectation")) failed (replay tells which)", isFailure: true)
        }
    }
}

extension Model {
    /// What is on the screen, over which a text may be typed.
    var seen: Mode { mode.isTextField ? below : mode }
}

extension Model.Mode {
    /// Whether a text is typed in the bottom lines.
    var isTextField: Bool {
        switch self {
        case .addUser, .filter, .name, .prompt: true
        case .users, .clients, .policies, .history, .log, .help: false
        }
    }

    fileprivate var isHelp: Bool { if case .help = self { true } else { false } }

    /// Whether keys are characters of a text.
    var isTyping: Bool {
        switch self {
        case .addUser, .clients, .filter, .name, .prompt, .help: true
        case .users, .policies, .history, .log: false
        }
    }

    /// Whether something takes the keys that stands over the users.
    var isOverUsers: Bool {
        switch self {
        case .help, .policies, .history, .log: true
        case .users, .addUser, .clients, .filter, .name, .prompt: false
        }
    }

    /// Whether the policies are seen, or come into sight again when the help is closed.
    fileprivate var isComparing: Bool {
        switch self {
        case .policies: true
        case .help(_, let mode): mode.isComparing
        case .users, .addUser, .clients, .filter, .name, .prompt, .history, .log: false
        }
    }
}
