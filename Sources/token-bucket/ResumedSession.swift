import ScenarioLanguage
import Simulation
import Storage

/// A session that is brought back from its journal.
struct ResumedSession {
    let session: Session
    let journal: SessionJournal
    /// What whoever goes on with it is told.
    let notice: String

    /// Brings a session back as far as its journal can be read, the one of that number in the list of sessions, or the one
    /// used last that is not open elsewhere; throws where there is none, or nothing of it can be.
    init(number: Int?) throws {
        let files = SessionFile.all()
        guard let kept = try number.map({ try Self.session($0, of: files) }) ?? KeptSession.first(of: files) else {
            let reason = files.isEmpty ? "there is no session to resume" : "each session is open elsewhere"
            throw Failure(.unreadableFile, reason)
        }
        let later = number == nil && kept.file.path != files[0].path ? "; the one used last is open elsewhere" : ""
        let time = kept.file.lastUseText
        do throws(Diagnostic) {
            session = try Session(journal: kept.lines, file: kept.file.path.escaped)
            journal = kept.goOn(after: kept.lines.count).journal
            let torn = kept.isTorn ? "; its last line was torn, and is dropped" : ""
            notice = "session resumed (\(time))\(later)\(torn)"
        } catch {
            let whole = error.line - 1
            session = try Session(journal: kept.lines.prefix(whole), file: kept.file.path.escaped)
            let headerEnd = Session.journalHeaderEnd.utf8
            guard kept.lines.prefix(whole).contains(where: headerEnd.elementsEqual) else { throw error }
            let (journal, rest) = kept.goOn(after: whole)
            self.journal = journal
            let left = rest.map { "what follows is in \($0.escaped)" } ?? "what follows is left out"
            complain("\(error); the session is resumed up to there, \(left)")
            notice =
                "session resumed (\(time)) up to line \(error.line), where its journal is damaged; \(left)\(later)"
        }
    }

    private static func session(_ number: Int, of files: [SessionFile]) throws -> KeptSession {
        let list = "`token-bucket sessions` lists them"
        guard files.indices.contains(number - 1) else {
            throw Failure(.wrongUsage, "--resume: there is no session \(number) of \(files.count) (\(list))")
        }
        guard let kept = try KeptSession(files[number - 1]) else {
            throw Failure(.unreadableFile, "session \(number) is open elsewhere (\(list))")
        }
        return kept
    }
}
