/// Keeps what is done while it is done.
protocol Keeper {
    /// Adds lines.
    func append(_ lines: [String]) throws(Unkept)
    /// Puts them on the disk, where that was left for later.
    func sync()
}

/// Why something could not be kept.
struct Unkept: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
