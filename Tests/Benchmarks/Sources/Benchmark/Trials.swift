import RateLimiter

/// What is measured, table by table.
enum Trials {
    static let thousand = Workload.uniform(users: 1000)
    static let million = Workload.uniform(users: 1_000_000)
    static let main: [Workload] = [
        .uniform(users: 1), thousand, .zipf(users: 1_000_000), .zipf(users: 1_000_000, keyLength: 32),
    ]
    static let growth: [Workload] = [1, 1000, 10_000, 100_000, 1_000_000].map { .uniform(users: $0) }
    static let keys: [Workload] = [7, 16, 24, 32, 64, 256].map { .keys(length: $0) } + [.colliding]
    static let keyContenders: [Contender] = [.bytes, .string, .slots, .unorderedMap, .xTimeRate]
    static let policies = Policy.allCases.map(\.rawValue)

    static var all: [Trial] {
        let contenders = (main + growth.filter { !main.contains($0) }).flatMap { workload in
            Contender.allCases.map { Trial(workload: workload, contender: $0) }
        }
        let keys = keys.flatMap { workload in keyContenders.map { Trial(workload: workload, contender: $0) } }
        let policies = policies.dropFirst().flatMap { policy in
            [thousand, million].map { Trial(workload: $0, contender: .bytes, policy: policy) }
        }
        return contenders + keys + policies
    }
}
