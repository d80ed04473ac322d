import Dashboard
import ScenarioLanguage
import Simulation
import Storage
import Terminal

extension ScreenOptions {
    /// Opens the simulator with a session until someone leaves, and keeps it in a journal.
    func play(
        _ session: Session, _ journal: SessionJournal, or wayOut: WayOut, notice: String? = nil, isLive: Bool = false
    ) throws {
        let (terminal, keys) = try open(or: wayOut)
        var model = Model(
            session: session, size: terminal.size, glyphs: terminal.glyphs, keys: keys,
            promptLines: PromptFile.lines())
        if let notice { model.tell(notice, isFailure: false) }
        if isLive { model.startClock() }
        _ = EventLoop(model, on: terminal, journal: journal).run()
    }

    /// Opens the simulator with a session that was not shown before; its journal begins with all that led to it.
    func play(new session: Session, or wayOut: WayOut, notice: String? = nil, isLive: Bool = false) throws {
        var session = session
        let journal = SessionJournal(header: session.journalHeader + session.takeJournal().map(\.description))
        try play(session, journal, or: wayOut, notice: notice, isLive: isLive)
    }

    /// Opens the simulator at the moment at which a scenario was left that was watched, where that was asked for.
    func takeOver(from player: Player, of script: LoadedScript, or wayOut: WayOut) throws {
        guard player.sequel == .takeOver else { return }
        try play(
            script.lesson.statements, before: player.position, options: script.options, defaults: script.defaults,
            or: wayOut, notice: "from here on it is a session of your own; what the scenario does next lies ahead")
    }

    /// Opens the simulator at the moment before a statement of a scenario without errors; what comes from there on lies
    /// ahead.
    func play(
        _ scenario: [Statement], before place: Int, options: PartialLimit = .init(), defaults: PartialLimit = .init(),
        or wayOut: WayOut = .report, notice: String, isLive: Bool = false
    ) throws {
        var session = try Session(scenario: scenario, options: options, defaults: defaults)
        let steps = scenario.count - place
        try session.apply(.back(steps))
        try play(new: session, or: wayOut, notice: notice, isLive: isLive)
    }
}
