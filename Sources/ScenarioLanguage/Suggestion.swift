/// The candidate nearest to a misspelt word, or to what stands before a `=` in it; nil where none is near.
public func nearest(to word: String, among candidates: [String]) -> String? {
    // A longer one is no slip of the fingers.
    guard word.utf8.count <= 100 else { return nil }
    let word = word.lowercased()
    if word.count >= 3, let longer = candidates.first(where: { $0.hasPrefix(word) }) { return longer }
    let allowed = min(2, word.count / 2)
    let distances = candidates.map { (candidate: $0, distance: editDistance(Array(word), Array($0))) }
    let near = distances.filter { $0.distance <= allowed }.min { $0.distance < $1.distance }
    return near?.candidate
        ?? word.firstIndex(of: "=").flatMap { nearest(to: String(word[..<$0]), among: candidates) }
}

/// How many characters must be added, removed, replaced or swapped with their neighbour (optimal string alignment).
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + (character == other ? 0 : 1))
            if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                distance = min(distance, beforeLast[column - 1] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
