extension Duration {
    /// The milliseconds to wait by `poll(2)`, rounded up: a wait that ended early would find nothing to do.
    var pollMilliseconds: Int32 {
        let perMillisecond: Int128 = 1_000_000_000_000_000
        return Int32(clamping: max(0, (attoseconds + perMillisecond - 1) / perMillisecond))
    }
}
