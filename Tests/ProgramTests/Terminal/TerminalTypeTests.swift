import Foundation
import Screen
import Testing

struct TerminalTypeTests {
    /// Keys by their names in the terminal database (terminfo(5)).
    private static let keys: [String: Key] =
        [
            "kcuu1": .up, "kcud1": .down, "kcub1": .left, "kcuf1": .right, "khome": .home, "kend": .end,
            "kpp": .pageUp, "knp": .pageDown, "kdch1": .delete, "kcbt": .backtab, "kbs": .backspace, "kent": .enter,
        ]
        .merging((1...12).map { ("kf\($0)", Key.function($0)) }) { $1 }

    @Test(
        arguments: [
            "xterm", "xterm-256color", "tmux", "tmux-256color", "screen", "screen-256color", "linux", "rxvt",
            "rxvt-unicode", "vt100", "vt220",
        ])
    func `what the terminal database says of a key is that key`(type: String) throws {
        try Folder.withFolder([:]) { folder in
            let list = try folder.run("/usr/bin/env", ["infocmp", "-1", type], input: "", outputPath: nil)
            #expect(list.code == 0)
            var known = 0
            for line in list.outputLines {
                guard let parts = line.firstMatch(of: #/^\s*(\w+)=(.*),$/#) else { continue }
                let name = String(parts.1)
                // The function keys above the fourth of a vt100 are those of the keypad.
                if type == "vt100", name.hasPrefix("kf"), !["kf1", "kf2", "kf3", "kf4"].contains(name) { continue }
                guard let key = Self.keys[name] else { continue }
                var decoder = InputDecoder()
                #expect(decoder.take(Self.bytes(String(parts.2))) == [.key(key)], "\(name) of \(type)")
                known += 1
            }
            #expect(known >= 9)
        }
    }

    /// The bytes that a string of the terminal database stands for.
    private static func bytes(_ text: String) -> [UInt8] {
        let control = text.replacing(#/\^(.)/#) { match in
            String(Unicode.Scalar((match.1.utf8.first ?? 0) ^ 0x40))
        }
        return Array(control.replacing("\\E", with: "\u{1B}").replacing("\\177", with: "\u{7F}").utf8)
    }
}
