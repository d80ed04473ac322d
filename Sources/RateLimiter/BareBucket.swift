/// A bucket by itself, for whoever keeps its limit and its user elsewhere.
package struct BareBucket: Sendable {
    private var bucket: Bucket

    /// A full bucket.
    package init(_ policy: Policy) {
        bucket = Bucket(policy)
    }

    /// Decides a request of one token under the limit that the bucket was made for.
    package mutating func request(at instant: Instant, under limit: Limit) -> Decision {
        bucket.request(cost: 1, at: instant, under: limit)
    }
}
