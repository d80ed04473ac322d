/// What one run of a contender printed.
struct Sample {
    /// The nanoseconds of a processor's time that a decision took.
    let nanoseconds: Double
    /// How many requests succeeded.
    let accepted: Int
    /// How much memory the process held more for each user.
    let bytes: Double

    init?(_ text: String) {
        let fields = text.split(whereSeparator: \.isWhitespace)
        guard fields.count == 3, let nanoseconds = Double(fields[0]), let accepted = Int(fields[1]),
            let bytes = Double(fields[2])
        else { return nil }
        (self.nanoseconds, self.accepted, self.bytes) = (nanoseconds, accepted, bytes)
    }
}

extension [Double] {
    /// The middle one, not a number where there is none.
    var median: Double { isEmpty ? .nan : sorted()[count / 2] }
}
