/// What decides the requests.
enum Contender: Hashable, CaseIterable {
    case bytes, string, number, slots, unorderedMap, xTimeRate

    static let swift = [bytes, string, number]
    static let others = [slots, unorderedMap, xTimeRate]

    var name: String {
        switch self {
        case .bytes: "from UTF-8 bytes"
        case .string: "from a `String`"
        case .number: "by number"
        case .slots: "C++ slots"
        case .unorderedMap: "C++ `unordered_map`"
        case .xTimeRate: "Go `x/time/rate`"
        }
    }

    /// Runs it on a traffic file.
    func measure(_ path: String, under policy: String) throws -> Sample {
        let text =
            switch self {
            case .bytes: try output(of: "SwiftContender", path, "bytes", policy)
            case .string: try output(of: "SwiftContender", path, "string", policy)
            case .number: try output(of: "SwiftContender", path, "number", policy)
            case .slots: try output(of: "SlotsContender", path)
            case .unorderedMap: try output(of: "UnorderedMapContender", path)
            case .xTimeRate: try output(of: "XTimeRateContender", path)
            }
        guard let sample = Sample(text) else { throw Failure("\(self) printed \(text)") }
        return sample
    }
}
