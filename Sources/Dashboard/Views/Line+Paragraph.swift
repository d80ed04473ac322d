import Screen

extension LogView.Line {
    /// A text in lines of at most so many cells, after a label in the first of them.
    static func paragraph(_ text: String, after label: String = "", width: Int, style: Style) -> [Self] {
        let room = width - label.width
        let column = 1 + label.width
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).wrapped(first: room, others: room) }
        return lines.enumerated().map { index, line in
            let labels = index == 0 && !label.isEmpty ? [(text: label, column: 1, style: style)] : []
            return Self(parts: labels + [(line, column, style)])
        }
    }
}
