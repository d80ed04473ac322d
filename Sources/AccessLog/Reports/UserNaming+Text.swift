import RateLimiter
import ScenarioLanguage

extension UserNaming {
    /// What was to name the users, as `--key` says it.
    var keyName: String {
        switch key {
        case .address: "address"
        case .user: "user"
        case .field(let name): name
        }
    }

    /// Who was taken for users, from where, and the first of them: `Users are client addresses, from …: 192.0.2.1, 192.0.2.7`.
    var sentence: String {
        let kind =
            switch key {
            case .address: "client addresses"
            case .user: "authenticated users"
            case .field(let name): "told apart by \(name.escaped)"
            }
        let isOne = places.count == 1
        let origin = places.map { $0.source.words + (isOne ? "" : " (\($0.requests.counted("request")))") }
        let first = examples.map { $0.text.escaped }.joined(separator: ", ")
        return "Users are \(kind), from \(origin.joined(separator: ", ")): \(first)"
    }

    /// What makes one doubt that they are the users, a sentence each.
    public var warnings: [String] {
        var warnings: [String] = []
        if examples.count == 1, let only = places.first, places.count > 1 || only.requests > 1 {
            warnings.append(
                "all requests come from one user; if that is a proxy, --log-format or --key says where its clients stand"
            )
        }
        if key == .address, noAddresses > 0, let firstNoAddress {
            let count =
                "\(noAddresses.counted("request")) \(noAddresses == 1 ? "has" : "have") a key that is not an address"
            warnings.append("\(count), such as \(firstNoAddress.text.escaped); --key says what else names a user")
        }
        return warnings
    }
}

extension UserSource {
    /// The place for a sentence.
    var words: String {
        switch self {
        case .address: "the last address before the date"
        case .firstWord: "the first word"
        case .common(let name): "the field \(name.escaped)"
        case .json(let name): "the field \(name.quoted)"
        case .variable(let name): "$\(name)"
        }
    }

    /// The place's name for a program.
    var name: String {
        switch self {
        case .address: "address"
        case .firstWord: "first word"
        case .common(let name), .json(let name): name
        case .variable(let name): "$\(name)"
        }
    }
}
