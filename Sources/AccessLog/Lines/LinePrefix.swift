import JSON

/// What containers' runtimes and syslog put before a program's line.
enum LinePrefix {
    /// The place after all such prefixes at a place; that place where there is none.
    static func skip(_ line: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while line.byte(at: index) != UInt8(ascii: "{") {
            let next = compose(line, index) ?? stamped(line, index) ?? syslog(line, index) ?? index
            guard next > index else { return skipColour(line, index) }
            index = next
        }
        return index
    }

    /// A name, spaces and `|`, which `docker compose` may colour: `web-1  | `.
    private static func compose(_ line: Span<UInt8>, _ start: Int) -> Int? {
        let name = skipColour(line, start)
        var index = line.skip(from: name) { $0 != UInt8(ascii: "|") && $0 > UInt8(ascii: " ") }
        guard index > name else { return nil }
        index = skipColour(line, line.skip(from: index, while: \.isSpace))
        guard line.byte(at: index) == UInt8(ascii: "|") else { return nil }
        index = skipColour(line, index + 1)
        return skipColour(line, line.skip(from: index, while: \.isSpace))
    }

    /// A date as RFC 3339 writes it, of the Container Runtime Interface with the stream and a tag after it, of syslog with
    /// the host's name and the program's: `2024-05-01T12:00:00.5Z stdout F `.
    private static func stamped(_ line: Span<UInt8>, _ start: Int) -> Int? {
        guard line.number(at: start, digits: 4) != nil, line.byte(at: start + 4) == UInt8(ascii: "-") else {
            return nil
        }
        let end = word(line, start)
        guard JSONTime.rfc3339(line.extracting(start..<end)) != nil else { return nil }
        let next = line.skip(from: end, while: \.isSpace)
        guard next > end else { return nil }
        for stream in ["stdout F ", "stdout P ", "stderr F ", "stderr P "] as [StaticString]
        where line.holds(stream, at: next) { return next + stream.utf8CodeUnitCount }
        return program(line, next) ?? next
    }

    /// `<34>` and a header of RFC 5424 or of RFC 3164, or the latter alone: `May  1 12:00:00 host nginx: `.
    private static func syslog(_ line: Span<UInt8>, _ start: Int) -> Int? {
        var index = start
        if line.byte(at: index) == UInt8(ascii: "<") {
            let end = line.skip(from: index + 1, while: \.isDigit)
            guard end > index + 1, line.byte(at: end) == UInt8(ascii: ">") else { return nil }
            index = end + 1
            if line.holds("1 ", at: index) { return structured(line, index + 2) }
        }
        guard CommonDate.month(line, at: index) != nil, line.byte(at: index + 3).isSpace else { return nil }
        index = word(line, line.skip(from: index + 3, while: \.isSpace))
        let time = line.skip(from: index, while: \.isSpace)
        guard let end = TimeOfDay(line, at: time)?.end, line.byte(at: end).isSpace else { return nil }
        return program(line, line.skip(from: end, while: \.isSpace))
    }

    /// The date, the host, the program, its process, a message's kind and structured data, each `-` where it is not told.
    private static func structured(_ line: Span<UInt8>, _ start: Int) -> Int? {
        var index = start
        for _ in 1...5 {
            let end = word(line, index)
            guard end > index, line.byte(at: end).isSpace else { return nil }
            index = end + 1
        }
        if line.byte(at: index) == UInt8(ascii: "-") {
            index += 1
        } else {
            guard line.byte(at: index) == UInt8(ascii: "[") else { return nil }
            while line.byte(at: index) == UInt8(ascii: "[") { index = elementEnd(line, index) }
        }
        index = line.skip(from: index, while: \.isSpace)
        return line.holds("\u{FEFF}", at: index) ? index + 3 : index
    }

    /// The place after an element in brackets, whose values stand in quotes.
    private static func elementEnd(_ line: Span<UInt8>, _ start: Int) -> Int {
        var isQuoted = false
        var index = start
        while index < line.count, isQuoted || line[index] != UInt8(ascii: "]") {
            if line[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            index += line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, line.count)
    }

    /// The host's name, which may be missing, and the program's: `host nginx[12]: `.
    private static func program(_ line: Span<UInt8>, _ start: Int) -> Int? {
        var index = start
        for _ in 1...2 {
            let end = word(line, index)
            guard end > index, line.byte(at: end).isSpace else { return nil }
            let next = line.skip(from: end, while: \.isSpace)
            if line[end - 1] == UInt8(ascii: ":") { return next }
            index = next
        }
        return nil
    }

    private static func word(_ line: Span<UInt8>, _ start: Int) -> Int { line.skip(from: start) { !$0.isSpace } }

    /// The place after the escape sequences that set colours.
    private static func skipColour(_ line: Span<UInt8>, _ start: Int) -> Int {
        var index = start
        while line.holds("\u{1B}[", at: index) {
            let end = line.skip(from: index + 2) { $0.isDigit || $0 == UInt8(ascii: ";") }
            guard line.byte(at: end) == UInt8(ascii: "m") else { return index }
            index = end + 1
        }
        return index
    }
}
