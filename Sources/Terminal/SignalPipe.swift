import CNcurses

/// The signals that matter to a terminal, as something to wait for.
struct SignalPipe {
    /// Those that a process lives on after; all others ask it to end.
    private static let others: Set = [SIGWINCH, SIGTSTP, SIGCONT]

    /// Readable while there are signals to take.
    let descriptor = signal_pipe_open()

    /// Takes the signals that have arrived.
    func take() -> Set<Int32> {
        var signals: Set<Int32> = []
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1 {
            signals.insert(Int32(byte))
        }
        return signals
    }

    /// The one among these that asks the process to end, nil where none does.
    static func ending(among signals: Set<Int32>) -> Int32? { signals.subtracting(others).min() }

    /// Writes to the terminal by `body`: a signal that asks the process to end then ends it at once, since nobody may
    /// read what is written, and the others wait, since ncurses doesn't write the rest of what they interrupt.
    static func whileWriting(_ body: () -> Void) {
        signal_pipe_set_writing(true)
        body()
        signal_pipe_set_writing(false)
    }

    /// Lets the process be stopped, and returns when it goes on.
    func stop() {
        signal_pipe_stop()
    }

    func close() {
        signal_pipe_close()
    }
}
