import CNcurses
public import Screen

extension Terminal {
    /// Waits for the next thing the terminal tells, without using the processor; nil where `timeout` passed first.
    ///
    /// Ctrl-Z never arrives: it stops the process, and an `Input.resize` tells that it goes on.
    public func next(timeout: Duration? = nil) -> Input? {
        precondition(isOpen, "the terminal is closed")
        let deadline = timeout.map { clock.now + $0 }
        defer { lastReturn = clock.now }
        while true {
            if let input = inputs.popFirst() {
                guard input == .key(.control("z")) else { return input }
                suspend()
            } else if !wait(until: deadline) {
                return nil
            }
        }
    }

    /// The real time since the terminal was taken over, without what passed while the process was stopped.
    public var uptime: Duration { clock.now }

    /// Waits for something to happen; false where nothing did before the deadline.
    private func wait(until deadline: Duration?) -> Bool {
        let due = [deadline, decoder.untilChange.map { decodedUntil + $0 }].compactMap { $0 }.min()
        var sources = [STDIN_FILENO, signals.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let count = poll(&sources, nfds_t(sources.count), due.map { ($0 - clock.now).pollMilliseconds } ?? -1)
        let arrived = signals.take()
        if !arrived.isEmpty {
            obey(arrived)
        } else if count > 0 {
            receive(sources[0])
        } else {
            let now = clock.now
            inputs += decoder.elapse(now - decodedUntil)
            decodedUntil = now
            return !inputs.isEmpty || deadline.map { now < $0 } ?? true
        }
        return true
    }

    /// Reads what has arrived; bytes that wait were in time, however long nobody looked.
    private func receive(_ source: pollfd) {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Int32(source.revents) & ~POLLIN == 0 ? read(STDIN_FILENO, &bytes, bytes.count) : 0
        guard count > 0 else { return inputs.append(.ended(signal: SIGHUP)) }
        inputs += decoder.take(bytes[..<count])
        decodedUntil = clock.now
    }

    private func obey(_ arrived: Set<Int32>) {
        if let ending = SignalPipe.ending(among: arrived) {
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
        // Nobody saw the time pass since then, in which the process was stopped.
        clock.leaveOut(since: lastReturn)
        decodedUntil = clock.now
        // After a stop from outside it is unknown what the terminal shows and which modes it has.
        Self.giveBack()
        SignalPipe.whileWriting {
            Self.send(modes)
            clearok(shown_screen(), true)
            wrefresh(whole_screen())
        }
    }

    static func giveBack() {
        if isendwin() { return }
        SignalPipe.whileWriting {
            send(BRACKETED_PASTE_OFF + MOUSE_OFF)
            endwin()
        }
    }
}
