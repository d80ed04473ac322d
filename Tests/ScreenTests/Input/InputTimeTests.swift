import Screen
import Testing

struct InputTimeTests {
    private static let instant = Duration.milliseconds(24)
    private static let delay = Duration.milliseconds(25)

    @Test func `ESC alone is a key after 25 ms, and not before`() {
        var decoder = InputDecoder()
        #expect(decoder.take("\u{1B}") == [])
        #expect(decoder.untilChange == Self.delay)
        #expect(decoder.elapse(Self.instant) == [])
        #expect(decoder.untilChange == .milliseconds(1))
        #expect(decoder.elapse(.milliseconds(1)) == [.key(.escape)])
        #expect(decoder.untilChange == nil)
        #expect(decoder.take("a") == keys("a"))
    }

    @Test func `how long may be chosen`() {
        var decoder = InputDecoder(escapeDelay: .milliseconds(500))
        _ = decoder.take("\u{1B}")
        #expect(decoder.elapse(.milliseconds(499)) == [])
        #expect(decoder.take("[A") == [.key(.up)])
        var hasty = InputDecoder(escapeDelay: .zero)
        _ = hasty.take("\u{1B}")
        #expect(hasty.untilChange == .zero)
        #expect(hasty.elapse(.zero) == [.key(.escape)])
    }

    @Test func `ESC twice is one at once and one later`() {
        var decoder = InputDecoder()
        #expect(decoder.take("\u{1B}\u{1B}") == [.key(.escape)])
        #expect(decoder.elapse(Self.delay) == [.key(.escape)])
    }

    @Test func `where nothing has begun, time does nothing`() {
        var decoder = InputDecoder()
        for text in ["", "a", "\u{1B}[A", "\u{1B}]0;q\u{7}", "\u{C3}"] {
            _ = decoder.take(text)
            #expect(decoder.untilChange == nil)
            #expect(decoder.elapse(.seconds(100)) == [])
        }
    }

    @Test func `what comes late types nothing, wherever it was cut`() {
        for (text, expected) in Samples.all where text.first == "\u{1B}" {
            let bytes = Array(text.utf8)
            // A pasted Ctrl-C with nothing after it is a typed one.
            for cut in 1..<bytes.count where bytes[cut - 1] != 0x03 {
                var decoder = InputDecoder()
                let pause: Duration = cut == 1 ? .seconds(3) : .milliseconds(1999)
                let found = decoder.take(bytes[..<cut]) + decoder.elapse(pause) + decoder.take(bytes[cut...])
                // What begins no sequence is a key of its own.
                let isApart = cut == 1 && !"[O]PX^_".utf8.contains(bytes[1])
                let rest = isApart ? inputs(String(text.unicodeScalars.dropFirst())) : expected
                #expect(found == (cut == 1 ? [.key(.escape)] : []) + rest, "\(text.debugDescription) after \(cut)")
            }
        }
    }

    @Test func `what never ends types nothing, and after two seconds the keys are back`() {
        for text in Samples.replies + Samples.mouse.map(\.0) {
            let bytes = Array(text.utf8)
            for cut in 2..<bytes.count {
                var decoder = InputDecoder()
                #expect(decoder.take(bytes[..<cut]) == [])
                #expect(decoder.untilChange == .seconds(2))
                #expect(decoder.elapse(.seconds(2)) == [])
                #expect(decoder.take("q") == keys("q"))
            }
        }
    }

    @Test(arguments: ["[", "O", "P", "]", "_", "^", "X", "[<1", "Pq", "Past text"])
    func `what is typed after ESC is typed, though it could go on as a reply does`(text: String) {
        var decoder = InputDecoder()
        #expect(decoder.take("\u{1B}") + decoder.elapse(.seconds(1)) == [.key(.escape)])
        #expect(decoder.take(text) == [])
        #expect(decoder.elapse(Self.delay) == keys(text))
        #expect(decoder.take(text) == keys(text))
    }
}

struct PasteTimeTests {
    private func begun() -> InputDecoder {
        var decoder = InputDecoder()
        #expect(decoder.take("\u{1B}[200~rm -rf q") == [])
        return decoder
    }

    @Test func `a paste without its end is over after two seconds without a byte`() {
        var decoder = begun()
        #expect(decoder.untilChange == .seconds(2))
        #expect(decoder.elapse(.milliseconds(1999)) == [])
        #expect(decoder.take("!") == [])
        #expect(decoder.elapse(.milliseconds(1999)) == [])
        #expect(decoder.elapse(.milliseconds(1)) == [.paste("rm -rf q!")])
        #expect(decoder.take("q") == keys("q"))
    }

    @Test func `Ctrl-C alone leaves a paste without its end, and what was pasted is dropped`() {
        var decoder = begun()
        #expect(decoder.take("\u{3}") == [])
        #expect(decoder.untilChange == .milliseconds(25))
        #expect(decoder.elapse(.milliseconds(25)) == [.key(.control("c"))])
        #expect(decoder.take("q") == keys("q"))
    }

    @Test func `a Ctrl-C that is pasted is text`() {
        var decoder = begun()
        #expect(decoder.take("\u{3}") == [])
        #expect(decoder.elapse(.milliseconds(24)) == [])
        #expect(decoder.take("more\u{1B}[201~") == [.paste("rm -rf q\u{3}more")])
    }

    @Test func `an end without a paste, and a beginning in one, mean nothing of their own`() {
        #expect(inputs("\u{1B}[201~z") == keys("z"))
        #expect(inputs("\u{1B}[200~a\u{1B}[200~b\u{1B}[201~z") == [.paste("a\u{1B}[200~b")] + keys("z"))
    }

    @Test func `lines end in one way, and what is no UTF-8 is marked`() {
        var decoder = InputDecoder()
        #expect(decoder.take("\u{1B}[200~a\rb\r\nc\nd\u{1B}[201~") == [.paste("a\nb\nc\nd")])
        #expect(decoder.take(Array("\u{1B}[200~a".utf8) + [0xFF] + "\u{1B}[201~".utf8) == [.paste("a\u{FFFD}")])
    }
}
