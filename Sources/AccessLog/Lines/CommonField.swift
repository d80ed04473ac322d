/// A field of the Combined Log Format, the time apart; the Common one has those up to `bytes`.
enum CommonField: String, CaseIterable {
    case address, ident, user, request, status, bytes, referer, agent

    static let names = allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")

    /// The field that names the user; nil where the format has none of that name.
    init?(_ key: UserKey) {
        switch key {
        case .address: self = .address
        case .user: self = .user
        case .field(let name): self.init(rawValue: name)
        }
    }

    /// How many fields stand between the date and this one; nil before the date.
    var placeAfterDate: Int? {
        switch self {
        case .address, .ident, .user: nil
        case .request: 0
        case .status: 1
        case .bytes: 2
        case .referer: 3
        case .agent: 4
        }
    }
}
