import Simulation

/// How long someone waits for something to be made smaller: until Ctrl-C, and meanwhile told how far it is.
final class Patience {
    private var interrupt = HeldInterrupt()
    private let isShown = isatty(STDERR_FILENO) == 1
    private var nextPicture = ContinuousClock.now + .milliseconds(300)
    private var isVisible = false
    private var isInterrupted = false

    /// Tells how many statements are left; false after Ctrl-C.
    func goesOn(_ statementsLeft: Int) -> Bool {
        isInterrupted = interrupt.isPending
        if isShown, ContinuousClock.now >= nextPicture {
            nextPicture = .now + .milliseconds(100)
            isVisible = true
            tell("\r\(statementsLeft) statements left\u{1B}[K")
        }
        return !isInterrupted
    }

    /// Takes the progress away, and tells where the work was cut short.
    func end() {
        if isVisible { tell("\r\u{1B}[K") }
        // A Ctrl-C that has done its work must not end the program too.
        interrupt.take()
        interrupt.release()
        if isInterrupted { complain("stopped: this is the smallest so far, and more of it may go") }
    }
}
