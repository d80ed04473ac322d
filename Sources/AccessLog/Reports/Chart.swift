public import RateLimiter

/// How many requests came over time, and how many each limit would have rejected, in cells of equal width.
///
/// The cells stand at multiples of their width since 1970, and a width divides the next larger one, so that what is
/// counted in narrow cells can be told in wide ones, and the span alone decides how wide they are.
public struct Chart: Equatable, Sendable {
    /// The most cells that there are.
    public static let mostCells = 60

    /// The width of a cell in seconds.
    public internal(set) var seconds: Int64 = 1
    /// When the first cell begins, in cells since 1970.
    var first: Int64 = 0
    /// The requests in each cell.
    public internal(set) var requests: [Int] = []
    /// The requests in each cell that each limit would have rejected.
    public internal(set) var rejected: [[Int]]
    /// Where the cell that was asked for last begins and ends, in nanoseconds.
    private var last: Range<Int64> = 0..<0

    /// A chart of no time for so many limits.
    init(limits: Int) {
        rejected = Array(repeating: [], count: limits)
    }

    /// A chart of cells so wide that begin with one; nil where such a chart can't be.
    public init?(seconds: Int64, start: Instant, requests: [Int], rejected: [[Int]]) {
        let length = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        guard seconds > 0, !length.overflow else { return nil }
        let isWidth = sequence(first: Int64(1), next: Self.width(after:)).prefix { $0 <= seconds }.contains(seconds)
        guard isWidth, start.nanoseconds % length.partialValue == 0,
            requests.count <= Self.mostCells, rejected.allSatisfy({ $0.count == requests.count })
        else { return nil }
        first = start.nanoseconds / length.partialValue
        guard first + Int64(requests.count) - 1 <= Int64.max / length.partialValue else { return nil }
        self.seconds = seconds
        self.requests = requests
        self.rejected = rejected
    }

    /// Whether they tell the same.
    public static func == (left: Chart, right: Chart) -> Bool {
        left.seconds == right.seconds && left.first == right.first && left.requests == right.requests
            && left.rejected == right.rejected
    }

    /// When a cell, numbered from 0, begins.
    public func start(of cell: Int) -> Instant {
        Instant(nanoseconds: (first + Int64(cell)) * seconds * 1_000_000_000)
    }

    /// When a cell, numbered from 0, ends: the last moment of the clock at the latest.
    public func end(of cell: Int) -> Instant {
        let next = (first + Int64(cell) + 1).multipliedReportingOverflow(by: seconds * 1_000_000_000)
        return Instant(nanoseconds: next.overflow ? .max : next.partialValue)
    }

    /// Counts a request that is no earlier than those before it.
    mutating func add(at instant: Instant) {
        if !last.contains(instant.nanoseconds) { reach(instant.nanoseconds / 1_000_000_000) }
        requests[requests.count - 1] += 1
    }

    /// Counts a request, which was counted before, as rejected by a limit.
    mutating func reject(at instant: Instant, by limit: Int) {
        let cell = instant.nanoseconds / 1_000_000_000 / seconds - first
        rejected[limit][Int(cell)] += 1
    }

    private mutating func reach(_ second: Int64) {
        if requests.isEmpty { first = second / seconds }
        while second / seconds - first >= Int64(Self.mostCells) { widen() }
        let missing = Int(second / seconds - first) + 1 - requests.count
        requests += repeatElement(0, count: missing)
        for limit in rejected.indices { rejected[limit] += repeatElement(0, count: missing) }
        let start = (second / seconds).multipliedReportingOverflow(by: seconds * 1_000_000_000).partialValue
        let (end, overflow) = start.addingReportingOverflow(seconds * 1_000_000_000)
        last = start..<(overflow ? .max : end)
    }

    /// Tells the same in cells of the next width.
    mutating func widen() {
        let wider = Self.width(after: seconds)
        let ratio = wider / seconds
        let offset = Int(first % ratio)
        func widened(_ cells: [Int]) -> [Int] {
            var sums: [Int] = []
            for (index, count) in cells.enumerated() {
                if index == 0 || (index + offset) % Int(ratio) == 0 { sums.append(0) }
                sums[sums.count - 1] += count
            }
            return sums
        }
        requests = widened(requests)
        rejected = rejected.map(widened)
        first /= ratio
        seconds = wider
    }

    private static func width(after seconds: Int64) -> Int64 {
        let widths: [Int64] = [1, 5, 15, 60, 300, 900, 3600, 10800, 21600, 43200, 86400]
        return widths.first { $0 > seconds } ?? seconds * 2
    }
}

extension Chart {
    /// Adds a chart of other users for the same limits.
    mutating func merge(_ other: Chart) {
        var other = other
        guard !other.requests.isEmpty else { return }
        guard !requests.isEmpty else { return self = other }
        while seconds < other.seconds || span(with: other).count > Self.mostCells { widen() }
        while other.seconds < seconds { other.widen() }
        let span = span(with: other)
        requests = Self.sum(requests, at: first, other.requests, at: other.first, over: span)
        rejected = rejected.indices.map {
            Self.sum(rejected[$0], at: first, other.rejected[$0], at: other.first, over: span)
        }
        first = span.lowerBound
    }

    /// The cells of this width that hold both charts.
    private func span(with other: Chart) -> Range<Int64> {
        let ratio = max(1, seconds / other.seconds)
        let start = other.first / ratio
        let end = (other.first + Int64(other.requests.count) - 1) / ratio + 1
        return min(first, start)..<max(first + Int64(requests.count), end)
    }

    private static func sum(
        _ left: [Int], at leftStart: Int64, _ right: [Int], at rightStart: Int64, over span: Range<Int64>
    ) -> [Int] {
        var cells = Array(repeating: 0, count: span.count)
        for (index, count) in left.enumerated() { cells[Int(leftStart - span.lowerBound) + index] += count }
        for (index, count) in right.enumerated() { cells[Int(rightStart - span.lowerBound) + index] += count }
        return cells
    }
}
