/// The signs a screen is drawn with, in the two sets that terminals can show.
public struct Glyphs: Hashable, Sendable {
    /// A cell of a gauge that is filled.
    public let full: Character

    /// Cells of a gauge that are partly filled, from the least to the most, in equal steps.
    public let partial: [Character]

    /// Cells of a chart that are partly filled from below, from the least to the most, in equal steps.
    public let rising: [Character]

    /// Lines across a cell of a chart, from the lowest to the highest, in equal steps.
    public let levels: [Character]

    /// A line up a chart.
    public let upright: Character

    /// A cell of a gauge that is empty.
    public let empty: Character

    /// Marks the line that is selected.
    public let marker: Character

    /// Repeated, a line across the screen.
    public let rule: Character

    /// Stands between two things in a line.
    public let dot: Character

    /// Stands before how often something happened.
    public let times: Character

    /// Says that something is otherwise than the rest.
    public let unequal: String

    /// A cell of a chart beside `full`, for what went wrong.
    public let shade: Character

    /// A place on an axis.
    public let tick: Character

    /// A round moment on an axis, over what it is.
    public let mark: Character

    /// The present moment on an axis.
    public let now: Character

    /// A success in a trace of answers.
    public let success: Character

    /// A rejection in it, which stands higher.
    public let rejection: Character

    /// A step that was taken, in a tree of them.
    public let node: Character

    /// A step that is not taken at present.
    public let hollowNode: Character

    /// A branch of the tree that runs on.
    public let lane: Character

    /// Where another parts from it.
    public let fork: String

    /// Says that something runs.
    public let running: Character

    /// Stands for what was cut off.
    public let ellipsis: Character

    /// Stands after what is being typed.
    public let caret: Character

    /// Says that something held.
    public let check: String

    /// Says that something did not hold.
    public let cross: String

    /// For terminals that show Unicode.
    public static let unicode = Glyphs(
        full: "█", partial: ["▏", "▎", "▍", "▌", "▋", "▊", "▉"], rising: ["▁", "▂", "▃", "▄", "▅", "▆", "▇"],
        levels: ["⎽", "⎼", "─", "⎻", "⎺"], upright: "┊", empty: "░", marker: "▌", rule: "─", dot: "·", times: "×",
        unequal: "≠", shade: "▒", tick: "┴", mark: "┬", now: "▲", success: "▁", rejection: "▇", node: "●",
        hollowNode: "○", lane: "│", fork: "├─", running: "▶", ellipsis: "…", caret: "▏", check: "✓", cross: "✗")

    /// For terminals that show nothing but ASCII.
    public static let ascii = Glyphs(
        full: "#", partial: [], rising: [".", ":"], levels: ["_", "-"], upright: ":", empty: ".", marker: ">",
        rule: "-", dot: "-", times: "x", unequal: "other", shade: "x", tick: "+", mark: "|", now: "^", success: ".",
        rejection: "#", node: "*", hollowNode: "o", lane: "|", fork: "|-", running: ">", ellipsis: "~", caret: "_",
        check: "ok", cross: "not ok")
}
