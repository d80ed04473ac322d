import ScenarioLanguage
import Simulation
import Storage

/// The session that was used last, brought back from its journal.
struct ResumedSession {
    let session: Session
    let journal: SessionJournal
    /// What whoever goes on with it is told.
    let notice: String

    /// Brings the session back as far as its journal can be read; throws where there is none, or nothing of it can be.
    init() throws {
        guard let kept = try KeptSession.latest() else {
            throw Failure(.unreadableFile, "there is no session to resume")
        }
        do throws(Diagnostic) {
            session = try Session(journal: kept.lines, file: kept.path.escaped)
            journal = kept.goOn(after: kept.lines.count).journal
            notice = "session resumed" + (kept.isTorn ? "; its last line was torn, and is dropped" : "")
        } catch {
            let whole = error.line - 1
            session = try Session(journal: kept.lines.prefix(whole), file: kept.path.escaped)
            let headerEnd = Session.journalHeaderEnd.utf8
            guard kept.lines.prefix(whole).contains(where: headerEnd.elementsEqual) else { throw error }
            let (journal, rest) = kept.goOn(after: whole)
            self.journal = journal
            let place = rest.map { "what follows is in \($0.escaped)" } ?? "what follows is left out"
            complain("\(error); the session is resumed up to there, \(place)")
            notice = "session resumed up to line \(error.line) of its journal, which is damaged; \(place)"
        }
    }
}
