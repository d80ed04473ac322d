import ScenarioLanguage

extension BinaryInteger {
    /// The number and the noun: `1 line`, `10,000 lines`.
    func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}
