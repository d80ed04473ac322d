import Foundation

/// Who asks how often, and by what keys.
enum Workload: Hashable {
    /// So many users, each as likely as the next.
    case uniform(users: Int)
    /// So many users with keys of so many bytes, the second half as likely as the first, the third a third, in no order of
    /// their numbers.
    case zipf(users: Int, keyLength: Int = usualKeyLength)
    /// A thousand users with keys of so many bytes.
    case keys(length: Int)
    /// A thousand users whose keys a `std::unordered_map` holds in one bucket.
    case colliding

    static let usualKeyLength = 11

    var name: String {
        switch self {
        case .uniform(1): "one user"
        case .uniform(let users): "\(users.grouped) users"
        case .zipf(let users, let length):
            "\(users.grouped) users, Zipf" + (length == Self.usualKeyLength ? "" : ", keys of \(length) bytes")
        case .keys(let length): "\(length) bytes"
        case .colliding: "chosen to collide in `unordered_map`"
        }
    }

    var userCount: Int {
        switch self {
        case .uniform(let users), .zipf(let users, _): users
        case .keys, .colliding: 1000
        }
    }

    func apiKeys() throws -> [String] {
        if self == .colliding {
            return try output(of: "UnorderedMapContender", "--colliding", "\(userCount)").split(separator: "\n").map(
                String.init)
        }
        let length =
            switch self {
            case .keys(let length), .zipf(_, let length): length
            case .uniform, .colliding: Self.usualKeyLength
            }
        return (0..<userCount).map { number in
            "user"
                + String("\(number)".reversed()).padding(toLength: length - 4, withPad: "0", startingAt: 0).reversed()
        }
    }

    /// The user of each request, by number.
    func requests(_ count: Int, using random: inout SplitMix64) -> [Int] {
        guard case .zipf = self else {
            return (0..<count).map { _ in Int.random(in: 0..<userCount, using: &random) }
        }
        let numbers = (0..<userCount).shuffled(using: &random)
        var sum = 0.0
        let cumulative = (1...userCount).map { rank in
            sum += 1 / Double(rank)
            return sum
        }
        return (0..<count).map { _ in
            let point = Double.random(in: 0..<sum, using: &random)
            return numbers[cumulative.partitioningIndex { $0 > point }]
        }
    }
}

extension Array {
    /// The place of the first element that `belongsBehind`, all before it not doing so.
    fileprivate func partitioningIndex(_ belongsBehind: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
