import Foundation

/// Measures all contenders on the same traffic and prints the tables: `Benchmark [ROUNDS]`.
@main enum Benchmark {
    static func main() throws {
        let rounds = CommandLine.arguments.dropFirst().first.map { Int($0) ?? 0 } ?? 7
        guard rounds > 0 else { throw Failure("usage: Benchmark [ROUNDS]") }
        let results = try Results(of: Trials.all, rounds: rounds)
        let day = Date.now.formatted(.iso8601.year().month().day())
        print("\(day), \(try machine()); medians of \(rounds) runs of \(Traffic.requestCount.grouped) requests.\n")
        for table in results.tables + [results.targets] { print(table.markdown) }
    }
}
