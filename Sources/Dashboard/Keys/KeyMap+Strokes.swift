import Practice
import ScenarioLanguage

extension KeyMap {
    /// The keys that do what a statement does, or the statement where it has to be typed.
    func text(of statement: Statement) -> String {
        statement.strokes.map(text).joined(separator: ", ")
    }

    private func text(of stroke: Stroke) -> String {
        switch stroke {
        case .request(let count): repeated(.request, count)
        case .hours(let count): repeated(.hour, count)
        case .minutes(let count): repeated(.minute, count)
        case .seconds(let count): repeated(.second, count)
        case .refill: name(of: .refill)
        case .typed(let statement): "\(name(of: .prompt)) and then \(statement)"
        }
    }

    private func repeated(_ action: Action, _ count: Int) -> String {
        count == 1 ? name(of: action) : "\(count) \(name(of: action))"
    }
}
