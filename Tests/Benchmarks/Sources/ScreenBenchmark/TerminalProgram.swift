import Glibc

/// What Glibc's module leaves out: TIOCGPTN and TIOCSPTLCK (ioctl_tty(2)), POSIX_SPAWN_SETSID.
private enum Linux {
    static let terminalNumber: UInt = 0x8004_5430
    static let lock: UInt = 0x4004_5431
    static let newSession: Int16 = 0x80
}

/// A program on a terminal of its own, whose keys are sent and whose output is read.
final class TerminalProgram {
    let process: pid_t
    private let terminal: Int32

    /// Starts a program in a window of that size.
    init(_ arguments: [String], columns: UInt16, rows: UInt16) {
        terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var number: Int32 = 0
        var isLocked: Int32 = 0
        _ = ioctl(terminal, Linux.terminalNumber, &number)
        _ = ioctl(terminal, Linux.lock, &isLocked)
        let path = "/dev/pts/\(number)"
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        _ = fcntl(terminal, F_SETFL, O_NONBLOCK)

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        // In a new session the first terminal that is opened becomes the session's own.
        posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(&attributes, Linux.newSession)
        var environment = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"]
        for name in ["PATH", "HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"] {
            if let value = getenv(name) { environment.append("\(name)=\(String(cString: value))") }
        }
        var started: pid_t = 0
        let status = posix_spawnp(
            &started, arguments[0], &actions, &attributes, arguments.map { strdup($0) } + [nil],
            environment.map { strdup($0) } + [nil])
        precondition(status == 0, "\(arguments[0]): \(String(cString: strerror(status)))")
        process = started
    }

    deinit {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        close(terminal)
    }

    func send(_ keys: String) {
        _ = keys.withCString { write(terminal, $0, strlen($0)) }
    }

    /// What came until the program was silent for so long: how many bytes, and when the first and the last.
    func output(until silence: Duration, within limit: Duration = .seconds(20)) -> Output {
        let clock = ContinuousClock()
        let start = clock.now
        var output = Output()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while clock.now - start < limit {
            var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            let milliseconds = Int32(silence / .milliseconds(1))
            // Before the first byte there is no silence to wait for.
            guard poll(&source, 1, output.bytes == 0 ? Int32(limit / .milliseconds(1)) : milliseconds) > 0 else {
                break
            }
            let count = read(terminal, &buffer, buffer.count)
            guard count > 0 else { break }
            let now = clock.now - start
            if output.bytes == 0 { output.first = now }
            output.last = now
            output.bytes += count
        }
        return output
    }

    struct Output {
        var bytes = 0
        var first = Duration.zero
        var last = Duration.zero
    }

    /// How many bytes come in so much time.
    func bytes(in time: Duration) -> Int {
        let clock = ContinuousClock()
        let end = clock.now + time
        var bytes = 0
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while clock.now < end {
            var source = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&source, 1, Int32((end - clock.now) / .milliseconds(1))) > 0 else { break }
            bytes += max(0, read(terminal, &buffer, buffer.count))
        }
        return bytes
    }
}
