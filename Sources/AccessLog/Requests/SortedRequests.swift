import HeapModule
import RateLimiter

/// A request of a user by number.
struct UserRequest: Equatable {
    let instant: Instant
    var user: UInt32
}

/// The requests of a log, 16 bytes each, to be gone through in the order of their times.
struct SortedRequests {
    private static let chunkSize = 1 << 16
    /// In file order; each is sorted once it is full.
    private var chunks: [[UserRequest]] = []

    mutating func append(_ request: UserRequest) {
        if chunks.last.map({ $0.count == Self.chunkSize }) ?? true {
            sortLast()
            chunks.append([])
            chunks[chunks.count - 1].reserveCapacity(Self.chunkSize)
        }
        chunks[chunks.count - 1].append(request)
    }

    mutating func append(_ batch: [UserRequest]) {
        for request in batch { append(request) }
    }

    /// To be called after the last request.
    mutating func finish() { sortLast() }

    private mutating func sortLast() {
        guard !chunks.isEmpty else { return }
        chunks[chunks.count - 1].sort { $0.instant < $1.instant }
    }

    /// Calls `body` with each request, sorted by time; those of one time stay in file order.
    func forEach(_ body: (UserRequest) -> Void) {
        var heads = Heap(chunks.indices.map { Head(instant: chunks[$0][0].instant, chunk: $0) })
        while let head = heads.popMin() {
            let chunk = chunks[head.chunk]
            // The chunk goes on until the one that comes next is earlier.
            let next = heads.min
            var index = head.index
            repeat {
                body(chunk[index])
                index += 1
            } while index < chunk.count
                && next.map { Head(instant: chunk[index].instant, chunk: head.chunk) < $0 } ?? true
            if index < chunk.count {
                heads.insert(Head(instant: chunk[index].instant, chunk: head.chunk, index: index))
            }
        }
    }

    /// Puts each request to a grid, sorted as in `forEach`.
    func decide(in grid: inout LimitGrid) {
        var batch: [UserRequest] = []
        forEach { request in
            batch.append(request)
            if batch.count == RequestReader.batchSize {
                grid.take(batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        grid.take(batch)
    }

    /// What comes next of a chunk.
    private struct Head: Comparable {
        let instant: Instant
        let chunk: Int
        var index = 0

        static func < (left: Head, right: Head) -> Bool {
            (left.instant, left.chunk) < (right.instant, right.chunk)
        }
    }
}
