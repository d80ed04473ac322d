import Screen

extension String {
    /// The text in lines of at most so many cells, broken at line ends and between words; a longer word is broken, too.
    func wrapped(in width: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { String($0).wrapped(first: width, others: width) }
    }

    /// A text without line ends in lines of at most so many cells, the first of which may have more or less of them.
    func wrapped(first: Int, others: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            let room = lines.count <= 1 ? first : others
            if let last = lines.last, last.width + 1 + String(word).width <= room {
                lines[lines.count - 1] += " " + word
                continue
            }
            var rest = word
            repeat {
                let part = rest.prefix(in: lines.isEmpty ? first : others)
                lines.append(String(part))
                rest = rest.dropFirst(part.count)
            } while !rest.isEmpty
        }
        return lines
    }
}

extension Substring {
    /// As much of it as fits into so many cells, a character at least where there is one.
    fileprivate func prefix(in width: Int) -> Substring {
        var room = width
        let fitting = prefix {
            room -= $0.width
            return room >= 0
        }
        return fitting.isEmpty ? prefix(1) : fitting
    }
}
