import Screen

/// What is copied.
extension Model {
    /// Asks the terminal to copy the reason where that is read, or else the session as a scenario.
    mutating func copy() -> Effect? {
        if panel == .explanation, !mode.isOverUsers, let reason = explanationView.text {
            return copy(reason, called: "reason")
        }
        return copy(session.script, called: "scenario")
    }

    private mutating func copy(_ text: String, called name: String) -> Effect? {
        guard let text = ClipboardText(text) else {
            let most = ClipboardText.mostBytes.grouped
            tell("the \(name) is too long: terminals copy \(most) bytes at most", isFailure: true)
            return nil
        }
        // Whether it did, no terminal tells.
        tell("asked the terminal to copy the \(name)")
        return .copy(text)
    }
}
