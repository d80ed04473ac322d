/// The rule that decides whether a request succeeds.
public enum Policy: String, CaseIterable, Sendable {
    /// The first request that succeeds opens a window of the limit's time; its tokens last until the window ends.
    case fixedWindow = "fixed-window"
    /// As `fixedWindow`, but windows stand at multiples of the time on the clock.
    case alignedWindow = "aligned-window"
    /// No more than the limit's tokens in any span of its time: every taken token is remembered until it is that old.
    case slidingLog = "sliding-log"
    /// The sliding log's estimate from two aligned windows: this one's count and a share of the one before.
    case slidingCounter = "sliding-counter"
    /// A level that refills continuously, a token every time / tokens.
    case tokenBucket = "token-bucket"
    /// The generic cell rate algorithm (ITU-T I.371), with a burst of the limit's tokens.
    case gcra
    /// A queue that drains continuously: a request that finds room is answered after its wait.
    case leakyBucket = "leaky-bucket"
}
