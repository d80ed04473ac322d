import CNcurses
import Screen

extension Terminal {
    /// Waits for the next thing the terminal tells, without using the processor; nil where `timeout` passed first.
    ///
    /// Ctrl-Z never arrives: it stops the process, and an `Input.resize` tells that it goes on.
    public func next(timeout: Duration? = nil) -> Input? {
        precondition(isOpen, "the terminal is closed")
        while true {
            if inputs.isEmpty {
                guard wait(timeout) else { return nil }
            } else {
                let input = inputs.removeFirst()
                guard input == .key(.control("z")) else { return input }
                suspend()
            }
        }
    }

    /// Waits for input; false where `timeout` passed without any.
    private func wait(_ timeout: Duration?) -> Bool {
        var sources = [STDIN_FILENO, signals.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        // Rounded up: a wait that ended early would find nothing to show.
        let milliseconds = timeout.map {
            Int32(clamping: ($0.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
        }
        let count = poll(&sources, nfds_t(sources.count), milliseconds ?? -1)
        guard count > 0 else { return count < 0 }
        let arrived = signals.take()
        if !arrived.isEmpty {
            obey(arrived)
        } else if Int32(sources[0].revents) & ~POLLIN == 0, let read = keyboard.read() {
            inputs += read
        } else {
            inputs.append(.ended(signal: SIGHUP))
        }
        return true
    }

    private func obey(_ arrived: Set<Int32>) {
        if let ending = SignalPipe.endings.first(where: arrived.contains) {
            inputs.append(.ended(signal: ending))
        } else if arrived.contains(SIGTSTP) {
            suspend()
        } else {
            if arrived.contains(SIGCONT) { takeAgain() }
            measure()
            // A window that has changed twice may have its old size, and not what it showed.
            clearok(shown_screen(), true)
            inputs.append(.resize(size))
        }
    }

    private func suspend() {
        Self.giveBack()
        signals.stop()
        obey(signals.take().union([SIGCONT]))
    }

    private func takeAgain() {
        // After a stop from outside it is unknown what the terminal shows and which modes it has.
        Self.giveBack()
        Self.send(modes)
        clearok(shown_screen(), true)
        wrefresh(whole_screen())
    }

    static func giveBack() {
        if isendwin() { return }
        // A process in the background would be stopped here instead of ending.
        SignalPipe.block([SIGTTOU]) {
            send(BRACKETED_PASTE_OFF + MOUSE_OFF)
            endwin()
        }
    }
}
