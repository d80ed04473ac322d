import Foundation
import RateLimiter

/// Decides a traffic file's requests: `SwiftContender FILE bytes|string|number POLICY`.
@main enum SwiftContender {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let policy = Policy(rawValue: arguments[3]) else { exit(64) }
        let traffic = try Traffic(path: arguments[1])
        let strings = traffic.requests.map { traffic.keys[$0] }
        let bytes = strings.flatMap { $0.utf8 }
        var end = 0
        let places = strings.map { key in
            let start = end
            end += key.utf8.count
            return start..<end
        }

        let before = try residentBytes()
        var contest = try Contest(traffic, under: policy)
        switch arguments[2] {
        case "bytes":
            try contest.run(places.span) { server, place, instant throws(ServerError) in
                try server.request(bytes.span.extracting(place), at: instant)
            }
        case "string":
            try contest.run(strings.span) { server, key, instant throws(ServerError) in
                try server.request(key, at: instant)
            }
        case "number":
            try contest.run(traffic.requests.span) { server, number, instant throws(ServerError) in
                server.request(user: number, at: instant)
            }
        default: exit(64)
        }
        let held = try residentBytes() - before
        let (requests, users) = (Double(strings.count), Double(traffic.keys.count))
        print(Double(contest.nanoseconds) / requests, contest.accepted, Double(held) / users)
    }
}
