import RateLimiter
public import Screen
import Simulation

/// All that the screen shows, and nothing that it doesn't.
public struct Model: Sendable {
    /// The smallest window that the simulator works in.
    public static let smallestSize = Size(columns: 40, rows: 10)

    /// What stands over the users, or takes the keys.
    enum Mode: Equatable {
        case users
        /// The keys and what they do, over the policies where one of them is selected.
        case help(policy: Int?)
        /// The policies side by side, one of them selected.
        case policies(selected: Int)
        case addUser(TextField)
        /// What the keys that are shown have to hold is being typed.
        case filter(TextField)
        /// A statement is being typed.
        case prompt(Prompt)
        /// The statements of the session, a place among them being a moment in time.
        case history
    }

    /// What stands below the users.
    enum Panel {
        case log, explanation, timeline
    }

    /// A line for the person, which the next key takes away.
    struct Notice: Equatable {
        let text: String
        let isFailure: Bool
    }

    /// What was done, and what came of it.
    public internal(set) var session: Session
    var size: Size
    let glyphs: Glyphs
    let keyMap: KeyMap
    var mode = Mode.users
    var clock = LiveClock()
    /// What stands below the users.
    var panel = Panel.log
    /// How many lines of the page on the screen are scrolled away above, nil until a key scrolls it.
    var scrolled: Int?
    /// Over how many windows the timeline goes, as a power of two.
    var timelineZoom = 2
    /// The lines that were typed at the prompt, the newest last.
    var promptLines: [String]
    /// The number of the selected user.
    var selected = 0
    var userList = UserList()
    /// The row of the user at the top.
    var top = 0
    /// The number that is being typed before a key, nil where none is.
    var count: Int?
    var notice: Notice?
    /// The log that is looked back on, nil where none is.
    var surveyed: SurveyedLog?
    /// Whether someone tries a task of a lesson, which then asks and solves.
    var isInTask = false
    /// What is shown in place of the present moment.
    var preview: Simulator?

    /// The simulator in a window of that size; `promptLines` were typed at the prompt before, the newest last.
    public init(
        session: Session, size: Size, glyphs: Glyphs, keyMap: KeyMap = .simulator, promptLines: [String] = []
    ) {
        self.keyMap = keyMap
        self.promptLines = promptLines
        self.session = session
        self.size = size
        self.glyphs = glyphs
        userList.follow(simulator)
        if session.failedExpectations > 0 {
            notice = Notice(
                text: "\(session.failedExpectations) expectations failed (replay tells which)", isFailure: true)
        }
    }

    /// A moment, rounded down to a second: as the clock shows it, or a log writes it.
    func text(of instant: Instant) -> String { surveyed?.text(instant) ?? instant.clockText }
    /// The same exactly, but in a log.
    func exactText(of instant: Instant) -> String { surveyed?.text(instant) ?? instant.exactClockText }

    var simulator: Simulator { preview ?? session.simulator }
    /// The cells of the widest API key.
    var keyWidth: Int { glyphs == .ascii ? userList.asciiKeyWidth : userList.keyWidth }
    var userCount: Int { simulator.records.count }
    /// The reason of the selected user's last answer.
    var lastExplanation: Explanation? { selectedKey == nil ? nil : simulator.records[selected].last }
    var isTooSmall: Bool { size.columns < Self.smallestSize.columns || size.rows < Self.smallestSize.rows }

    /// The picture of it all.
    public var canvas: Canvas {
        var canvas = Canvas(size: size)
        guard !isTooSmall else {
            TooSmallView(size: size, glyphs: glyphs, keyMap: keyMap).draw(on: &canvas)
            return canvas
        }
        TitleView(self).draw(on: &canvas)
        switch mode {
        case .help: break
        case .policies(let selected): PoliciesView(model: self, selected: selected).draw(on: &canvas)
        case .users, .addUser, .filter, .prompt, .history:
            let layout = layout
            UsersView(model: self, layout: layout).draw(on: &canvas)
            if mode == .history {
                HistoryView(model: self).draw(on: &canvas, rows: layout.log)
            } else if panel == .log {
                LogView(model: self, rows: layout.log).draw(on: &canvas)
            } else if panel == .timeline {
                TimelineView(model: self).draw(on: &canvas, rows: layout.log)
            }
        }
        let page = page
        page?.draw(on: &canvas)
        FooterView(model: self, page: page).draw(on: &canvas)
        return canvas
    }
}
