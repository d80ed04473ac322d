import RateLimiter
import Testing

@testable import AccessLog

/// A line as a log's reader sees it.
struct Reading: Equatable {
    let key: String
    /// The moment in UTC.
    let time: String

    /// What a reader by these rules makes of a line, nil where it can't read it.
    static func of(_ line: [UInt8], _ rules: LineRules = LineRules()) -> Reading? {
        var parser = LineParser(rules)
        guard let entry = try? parser.parse(line.span) else { return nil }
        let key = entry.key.map { Array(line[$0]) } ?? parser.decodedKey
        return Reading(key: KeyText(key[...]).text, time: entry.instant.timestamp)
    }

    static func of(_ line: String, _ rules: LineRules = LineRules()) -> Reading? { of(Array(line.utf8), rules) }

    /// The message for a line that can't be read, and its column in bytes, from 0.
    static func fault(in line: String, _ rules: LineRules = LineRules()) -> (offset: Int, message: String)? {
        var parser = LineParser(rules)
        do throws(Unreadable) {
            _ = try parser.parse(Array(line.utf8).span)
            return nil
        } catch {
            return (error.offset, error.message(in: Array(line.utf8)[...]))
        }
    }
}

extension LineRules {
    static func key(_ key: UserKey) -> LineRules {
        var rules = LineRules()
        rules.key = key
        return rules
    }

    static func format(_ format: LogFormat) -> LineRules {
        var rules = LineRules()
        rules.format = format
        return rules
    }

    static func fields(key: String? = nil, time: String? = nil) -> LineRules {
        var rules = LineRules()
        rules.keyField = key
        rules.timeField = time
        return rules
    }
}
