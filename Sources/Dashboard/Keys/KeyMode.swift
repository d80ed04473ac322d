import Screen

/// What the keys are for at present: each mode has a map of its own over what all of them share.
enum KeyMode: Int, CaseIterable {
    /// The users of the simulator.
    case simulator
    /// The policies side by side.
    case policies
    /// The steps of the session.
    case history
    /// The answers, one of them selected.
    case log
    /// A scenario that is watched.
    case player
    /// A task that is tried in it.
    case task
    /// An exercise that was answered.
    case drill

    /// The keys of the mode, as they are unless someone wants others; those needed most come first.
    var groups: [KeyGroup] { own + shared }

    private var own: [KeyGroup] {
        switch self {
        case .simulator:
            [
                .request, .requestAll, .step, .refill, .explain, .compare, .save, .clients, .stopClients, .served,
                .back, .live, .prompt, .timeline, .history, .log, .limit, .addUser, .speed, .filter, .sort, .zoom,
                .nextPolicy, .forward,
                .startOver, .copy,
            ]
        case .policies:
            [
                .choose, .compare.meaning(.policies, "close", "close them"), .request, .requestAll, .step, .refill,
                .save, .back, .live, .prompt, .history, .limit, .addUser, .speed, .filter, .nextPolicy, .forward,
                .startOver, .stopClients, .served, .copy,
            ]
        case .history:
            [
                .branches, .choose.meaning(.time, "go there", "go to the step whose number was typed, and close them"),
                .history.meaning(.time, "close", "close them"), .back, .save, .prompt, .compare, .limit, .addUser,
                .filter, .nextPolicy, .forward, .startOver, .copy,
            ]
        case .log:
            [
                .choose.meaning(.log, "go there", "go to the moment of the selected one, and close them"), .filterLog,
                .log.meaning(.log, "close", "close them"),
            ]
        case .player:
            [
                .practice, .pause, .next, .statement, .cases, .nextError, .explain, .takeOver, .speed.hinted("speed"),
                .copy,
            ]
        case .task:
            [
                .request, .step, .startOver.hinted("restart"), .refill, .back, .requestAll, .prompt, .explain, .save,
                .live, .timeline, .history, .log, .addUser, .speed, .filter, .sort, .zoom, .forward, .cases.hinted(nil),
                .clients, .stopClients, .served, .copy,
                .hint, .solution,
            ]
        case .drill: [.pause.hinted("next")]
        }
    }

    private var shared: [KeyGroup] {
        switch self {
        case .simulator: [.select, .page, .ends, .help, .quit]
        case .policies:
            [.select.meaning(.policies, nil, "select the one above, below"), .page, .ends, .help, .quit]
        case .history: [.select.meaning(.time, "time", "a step back, forward"), .page, .ends, .help, .quit]
        case .log: [.select.meaning(.log, "select", "select the one above, below"), .page, .ends, .help, .quit]
        case .player: [.select, .page, .ends, .help, .quit]
        case .task: [.select.hinted("user"), .page, .ends, .quit]
        case .drill: [.select, .page, .ends, .help, .quit.hinted("end")]
        }
    }
}
