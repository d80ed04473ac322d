import Dashboard
import ScenarioLanguage
import Simulation
import Storage
import Terminal

extension ScreenOptions {
    /// Opens the simulator with a session until someone leaves, and keeps it in a journal.
    func play(_ session: Session, _ journal: SessionJournal, or wayOut: WayOut, notice: String? = nil) throws {
        let (terminal, keys) = try open(or: wayOut)
        var model = Model(
            session: session, size: terminal.size, glyphs: terminal.glyphs, keys: keys,
            promptLines: PromptFile.lines())
        if let notice { model.tell(notice, isFailure: false) }
        _ = EventLoop(model, on: terminal, journal: journal).run()
    }

    /// Opens the simulator at the moment before a statement of a scenario without errors; what comes from there on lies
    /// ahead.
    func play(_ statements: [Statement], before place: Int, notice: String) throws {
        let start = statements.prefix { $0.isPreparation }
        var session = Session(options: .init(), defaults: .init(), start: Array(start))
        for statement in statements.dropFirst(start.count) { try session.apply(.statement(statement)) }
        try session.apply(.back(session.history.depth - (place - start.count)))
        try play(session, SessionJournal(header: session.journalHeader), or: .report, notice: notice)
    }
}

extension Statement {
    /// Whether it says who there is and what the limit is.
    fileprivate var isPreparation: Bool {
        switch self {
        case .settings, .user: true
        default: false
        }
    }
}
