import CNcurses

/// The signals that matter to a terminal, as something to wait for.
struct SignalPipe {
    /// Those that ask the process to end.
    static let endings = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

    /// Readable while there are signals to take.
    let descriptor: Int32

    init() {
        let signals = Self.endings + [SIGWINCH, SIGTSTP, SIGCONT]
        descriptor = signal_pipe_open(signals, signals.count)
    }

    /// Takes the signals that have arrived.
    func take() -> Set<Int32> {
        var signals: Set<Int32> = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {
            signals.insert(Int32(byte))
        }
        return signals
    }

    /// Lets those signals wait that a process lives on after, while `body` writes.
    ///
    /// A write that one of them interrupts ends early, and ncurses doesn't write the rest.
    func hold(_ body: () -> Void) {
        Self.block([SIGWINCH, SIGTSTP, SIGCONT], body)
    }

    /// Lets signals wait until `body` is done.
    static func block(_ signals: [Int32], _ body: () -> Void) {
        var blocked = sigset_t()
        var previous = sigset_t()
        sigemptyset(&blocked)
        for signal in signals { sigaddset(&blocked, signal) }
        pthread_sigmask(SIG_BLOCK, &blocked, &previous)
        body()
        pthread_sigmask(SIG_SETMASK, &previous, nil)
    }

    /// Lets the process be stopped, and returns when it goes on.
    func stop() {
        signal_pipe_stop()
    }

    func close() {
        signal_pipe_close()
    }
}
