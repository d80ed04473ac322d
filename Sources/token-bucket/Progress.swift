import RateLimiter

/// A progress bar on standard error, where that is a terminal and the work takes long enough to wonder.
final class Progress {
    private static let step = 1 << 24
    /// How many bytes take about as long to read as a request takes to decide and to report.
    private static let bytesOfRequest = 1 << 8
    private static let width = 30

    private let size: Int?
    private let isShown = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now
    private var isVisible = false
    private var bytes = 0
    private var requests = 0
    private var shown = 0

    /// The progress through a file of so many bytes.
    init(size: Int?) {
        self.size = size
    }

    /// Counts what a line or a piece brought.
    func add(bytes: Int) {
        self.bytes += bytes
        update()
    }

    /// Counts a request.
    func addRequest() {
        requests += 1
        update()
    }

    /// Takes the bar away, so that something else can be written.
    func hide() {
        guard isVisible else { return }
        isVisible = false
        tell("\r\u{1B}[K")
    }

    private func update() {
        let work = bytes + requests * Self.bytesOfRequest
        guard isShown, work - shown >= Self.step else { return }
        shown = work
        isVisible = true
        tell("\r\(bar)\(requests > 0 ? "\(requests) requests" : speed)\u{1B}[K")
    }

    private var bar: String {
        guard let size, size > 0 else { return "" }
        let done = min(bytes, size)
        let filled = done * Self.width / size
        let cells = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
        return "[\(cells)] \(done * 100 / size) %  "
    }

    /// The bytes so far, how many come in a second, and how long the rest takes.
    private var speed: String {
        let milliseconds = max(1, Int(start.duration(to: .now) / .milliseconds(1)))
        let rate = max(1, bytes / milliseconds * 1000)
        let whole = size.map { " of \($0.megabytes)" } ?? ""
        let left = size.map { ", \(Duration.seconds(max(0, $0 - bytes) / rate).countdown) left" } ?? ""
        return "\(bytes.megabytes)\(whole) MB, \(rate.megabytes) MB/s\(left)"
    }
}

extension Int {
    fileprivate var megabytes: Int { self / 1_000_000 }
}
