import RateLimiter
import ScenarioLanguage
import Screen

/// A chart over time of what was accepted, and under it, in a scale of its own, of what was rejected.
struct TextChart {
    private static let height = 2
    private let chart: Chart
    private let rejected: [Int]
    private let glyphs: Glyphs

    init(_ chart: Chart, limit: Int, glyphs: Glyphs) {
        self.chart = chart
        rejected = chart.rejected[limit]
        self.glyphs = glyphs
    }

    /// Its lines, none where there were no requests.
    var lines: [String] {
        guard !chart.requests.isEmpty else { return [] }
        let accepted = zip(chart.requests, rejected).map { $0 - $1 }
        return bars("accepted", accepted) + bars("rejected", rejected) + axis
    }

    /// Few cells are drawn wider.
    private var columnWidth: Int { max(1, min(4, Chart.mostCells / chart.requests.count)) }

    private func bars(_ name: String, _ counts: [Int]) -> [String] {
        let most = counts.max() ?? 0
        let columns = counts.map { column($0, of: max(1, most)) }
        let rows = (0..<Self.height).reversed().map { row in
            columns.map { String(repeating: $0[row], count: columnWidth) }.joined()
        }
        let labels = [name, "to \(most)"]
        return zip(labels, rows).map { "\($0.leftAligned(in: labelWidth))\($1)".trimmingTrailingSpaces }
    }

    private var labelWidth: Int { max(10, "to \(chart.requests.max() ?? 0)".count + 2) }

    private var axis: [String] {
        let width = chart.requests.count * columnWidth
        let indent = String(repeating: " ", count: labelWidth)
        let start = chart.start(of: 0).dateAndTime
        let label = "cells of \(Duration.seconds(chart.seconds).words)"
        let gap = String(repeating: " ", count: max(2, width - start.count - label.count))
        return [indent + String(repeating: glyphs.rule, count: width), indent + start + gap + label]
    }

    /// The signs of a column from its foot up; what is there shows, however little.
    private func column(_ part: Int, of most: Int) -> [Character] {
        let stepsPerCell = glyphs.rising.count + 1
        let all = Int128(Self.height * stepsPerCell)
        let steps = Int((Int128(part) * all + Int128(most) - 1) / Int128(most))
        return (0..<Self.height).map { row in
            let rest = steps - row * stepsPerCell
            if rest >= stepsPerCell { return glyphs.full }
            return rest > 0 ? glyphs.rising[rest - 1] : " "
        }
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
    }
}
