import JSON

/// The names of a JSON object's fields.
enum JSONNames {
    private static let mostListed = 12

    /// The names of the object that begins in a line, a dot leading into those in it; empty where there is none.
    static func listed(in line: ArraySlice<UInt8>) -> String {
        guard let start = line.firstIndex(of: UInt8(ascii: "{")), let end = line.lastIndex(of: UInt8(ascii: "}")),
            start < end, let value = try? JSONParser.parse(Array(line[start...end]))
        else { return "" }
        let names = names(of: value, after: "")
        let listed = names.prefix(mostListed).map { "\"\($0)\"" }.joined(separator: ", ")
        return names.count > mostListed ? listed + ", …" : listed
    }

    private static func names(of value: JSONValue, after path: String) -> [String] {
        guard case .object(let members) = value.kind else { return [] }
        return members.flatMap { member in
            let inner = names(of: member.value, after: path + member.name + ".")
            return inner.isEmpty ? [path + member.name] : inner
        }
    }
}
