import RateLimiter

/// A request of a user by number.
struct Arrival {
    let instant: Instant
    var user: UInt32
}

/// The requests of a log, 16 bytes each, to be gone through in the order of their times.
struct SortedRequests {
    private static let chunkSize = 1 << 16
    /// In file order; each is sorted once it is full.
    private var chunks: [[Arrival]] = []

    mutating func append(_ arrival: Arrival) {
        if chunks.last.map({ $0.count == Self.chunkSize }) ?? true {
            sortLast()
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(Self.chunkSize)
        }
        chunks[chunks.count - 1].append(arrival)
    }

    /// To be called after the last request.
    mutating func finish() { sortLast() }

    private mutating func sortLast() {
        guard !chunks.isEmpty else { return }
        chunks[chunks.count - 1].sort { $0.instant < $1.instant }
    }

    /// Calls `body` with each request, sorted by time; those of one time stay in file order.
    func forEach(_ body: (Arrival) -> Void) {
        var heads = chunks.indices.map { Head(instant: chunks[$0][0].instant, chunk: $0) }
        heads.sort(by: <)
        while !heads.isEmpty {
            let head = heads[0]
            let chunk = chunks[head.chunk]
            // The chunk goes on until the one that comes next is earlier.
            let next = heads.dropFirst().prefix(2).min(by: <)
            var index = head.index
            repeat {
                body(chunk[index])
                index += 1
            } while index < chunk.count
                && next.map { Head(instant: chunk[index].instant, chunk: head.chunk) < $0 } ?? true
            if index < chunk.count {
                heads[0] = Head(instant: chunk[index].instant, chunk: head.chunk, index: index)
            } else if let last = heads.popLast(), !heads.isEmpty {
                heads[0] = last
            }
            Self.siftDown(&heads)
        }
    }

    /// Puts each request to a grid, sorted as in `forEach`.
    func decide(in grid: inout LimitGrid) {
        var batch: [Arrival] = []
        forEach { arrival in
            batch.append(arrival)
            if batch.count == 32 {
                grid.take(batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        grid.take(batch)
    }

    /// What comes next of a chunk.
    private struct Head {
        let instant: Instant
        let chunk: Int
        var index = 0

        static func < (left: Head, right: Head) -> Bool {
            (left.instant, left.chunk) < (right.instant, right.chunk)
        }
    }

    /// Makes a binary heap of heads one again after its first has changed.
    private static func siftDown(_ heads: inout [Head]) {
        var parent = 0
        while true {
            let children = (2 * parent + 1)..<(2 * parent + 3)
            guard let least = children.clamped(to: 0..<heads.count).min(by: { heads[$0] < heads[$1] }),
                heads[least] < heads[parent]
            else { return }
            heads.swapAt(least, parent)
            parent = least
        }
    }
}
