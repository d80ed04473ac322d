import Screen
import SeededRandom
import Testing

struct InputDecoderTests {
    @Test func `keys, pastes and the mouse are inputs, and a reply is none`() {
        for (text, expected) in Samples.all { #expect(inputs(text) == expected, "\(text.debugDescription)") }
    }

    @Test func `wherever it is cut, it means the same`() {
        for (text, expected) in Samples.all {
            let bytes = Array(text.utf8)
            for cut in 0...bytes.count {
                var decoder = InputDecoder()
                let found = decoder.take(bytes[..<cut]) + decoder.take(bytes[cut...]) + decoder.take("z")
                #expect(found == expected + keys("z"), "\(text.debugDescription) cut after \(cut) bytes")
            }
        }
    }

    @Test func `one after the other they mean what each means alone, however they are cut`() {
        for seed: UInt64 in 0..<2000 {
            var random = Seeded(seed)
            let parts = (0..<8).map { _ in Samples.all[Int.random(in: 0..<Samples.all.count, using: &random)] }
            let bytes = parts.flatMap { Array($0.text.utf8) }
            var decoder = InputDecoder()
            var found: [Input] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...min(5, rest.count), using: &random)
                found += decoder.take(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(found == parts.flatMap(\.inputs), "seed \(seed)")
        }
    }

    @Test(arguments: [0x9B, 0x9D, 0x90, 0x9F] as [UInt8])
    func `what begins with a byte of its own in place of ESC and another is known too`(first: UInt8) {
        var decoder = InputDecoder()
        let isSequence = first == 0x9B
        #expect(decoder.take([first] + (isSequence ? "A" : "q\u{1B}x").utf8) == (isSequence ? [.key(.up)] : []))
        #expect(decoder.take([first] + (isSequence ? Array("?1u".utf8) : Array("1q".utf8) + [0x9C])) == [])
        #expect(decoder.take("z") == keys("z"))
    }

    @Test func `bytes that are no UTF-8 type nothing, and what follows them is whole`() {
        for bytes: [UInt8] in [
            [0xC3], [0xE6, 0xBC], [0xF0, 0x9F, 0x91], [0xC0], [0xFF], [0xBC, 0xA2], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80],
        ] {
            var decoder = InputDecoder()
            #expect(decoder.take(bytes + "é漢".utf8) == keys("é漢"), "\(bytes)")
        }
    }

    @Test func `each byte that is a key by itself is that key`() {
        let named: [UInt8: Key] = [0x08: .backspace, 0x7F: .backspace, 0x09: .tab, 0x0A: .enter, 0x0D: .enter]
        for byte in (0...0x7F as ClosedRange<UInt8>) where byte != 0x1B {
            let letter = Character(Unicode.Scalar(byte < 0x1B && byte > 0 ? byte + 0x60 : byte + 0x40))
            let expected = named[byte] ?? (byte < 0x20 ? .control(letter) : .character(Character(Unicode.Scalar(byte))))
            var decoder = InputDecoder()
            #expect(decoder.take([byte]) == [.key(expected)])
        }
    }

    @Test func `Ctrl-C is itself in the middle of anything but a paste`() {
        for (text, _) in Samples.all where !text.hasPrefix("\u{1B}[200~") {
            let bytes = Array(text.utf8)
            for cut in 0..<bytes.count {
                var decoder = InputDecoder()
                #expect((decoder.take(bytes[..<cut]) + decoder.take("\u{3}")).last == .key(.control("c")))
                #expect(decoder.take("z") == keys("z"))
            }
        }
    }

    @Test func `a long paste takes no longer for each byte than a short one`() {
        let text = String(repeating: "漢字", count: 100_000)
        #expect(inputs("\u{1B}[200~" + text + "\u{1B}[201~") == [.paste(text)])
    }
}
