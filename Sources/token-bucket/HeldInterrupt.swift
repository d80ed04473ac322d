/// Ctrl-C, held back while something must not be cut off in the middle.
struct HeldInterrupt {
    private var signals = sigset_t()

    /// From here on Ctrl-C is waited for, and does not end the program.
    init() {
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigprocmask(SIG_BLOCK, &signals, nil)
    }

    /// Whether it came.
    var isPending: Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return sigismember(&pending, SIGINT) == 1
    }

    /// Makes as if it had not come.
    mutating func take() {
        var signal: Int32 = 0
        if isPending { sigwait(&signals, &signal) }
    }

    /// Holds it back no longer: where it came, the program ends by it.
    mutating func release() {
        sigprocmask(SIG_UNBLOCK, &signals, nil)
    }
}
