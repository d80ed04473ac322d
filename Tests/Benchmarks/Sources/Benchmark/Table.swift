import Foundation

/// A table in Markdown.
struct Table {
    let title: String
    let head: [String]
    var rows: [[String]] = []

    var markdown: String {
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            let padded = zip(cells, widths).enumerated().map { column, cell in
                let spaces = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + spaces : spaces + cell.0
            }
            return "| " + padded.joined(separator: " | ") + " |"
        }
        let rule = "| --- |" + String(repeating: " ---: |", count: head.count - 1)
        return ([title, "", line(head), rule] + rows.map(line)).joined(separator: "\n") + "\n"
    }
}

extension Double {
    /// With as many digits as a measurement is worth.
    var figure: String { String(format: self < 10 ? "%.2f" : self < 100 ? "%.1f" : "%.0f", self) }
}

extension Int {
    /// `1,000,000`
    var grouped: String {
        self < 1000 ? "\(self)" : (self / 1000).grouped + "," + String(format: "%03d", self % 1000)
    }
}
