/// The candidate nearest to a misspelt word, or to what stands before a `=` in it; nil where none is near.
public func nearest(to word: String, among candidates: [String]) -> String? {
    // A longer one is no slip of the fingers.
    guard word.utf8.count <= 100 else { return nil }
    let scalars = Array(word.lowercased().unicodeScalars)
    if scalars.count >= 3, let longer = candidates.first(where: { $0.unicodeScalars.starts(with: scalars) }) {
        return longer
    }
    var near: (candidate: String, distance: Int)?
    for candidate in candidates {
        let most = near.map { $0.distance - 1 } ?? min(2, scalars.count / 2)
        if let distance = editDistance(scalars, Array(candidate.unicodeScalars), atMost: most) {
            near = (candidate, distance)
        }
    }
    return near?.candidate
        ?? word.firstIndex(of: "=").flatMap { nearest(to: String(word[..<$0]), among: candidates) }
}

/// How many characters must be added, removed, replaced or swapped with their neighbour (optimal string alignment); nil
/// where that is more than `most`.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost most: Int) -> Int? {
    guard abs(left.count - right.count) <= most else { return nil }
    var beforeLast = Array(0...right.count)
    var last = beforeLast
    var current = beforeLast
    for (row, scalar) in left.enumerated() {
        current[0] = row + 1
        for (column, other) in right.enumerated() {
            var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
            if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current[column + 1] = distance
        }
        // What comes is no less than the least of two rows.
        guard min(last.min() ?? 0, current.min() ?? 0) <= most else { return nil }
        (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= most ? last[right.count] : nil
}
