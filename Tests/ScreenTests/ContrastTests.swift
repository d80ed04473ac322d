import Screen
import Testing

/// A colour as screens have it, from 0 to 255.
private struct RGB {
    let red, green, blue: Int

    init(_ hex: Int) { (red, green, blue) = (hex >> 16, hex >> 8 & 0xFF, hex & 0xFF) }

    /// WCAG 2.2, "relative luminance".
    private var luminance: Double {
        func linear(_ part: Int) -> Double {
            let value = Double(part) / 255
            guard value > 0.04045 else { return value / 12.92 }
            // To the power of 2.4, by five steps of Newton's method on x⁵ = base¹².
            let base = (value + 0.055) / 1.055
            let power = (0..<12).reduce(1.0) { product, _ in product * base }
            var root = base
            for _ in 0..<60 { root = (4 * root + power / (root * root * root * root)) / 5 }
            return root
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// WCAG 2.2, "contrast ratio".
    func contrast(on other: RGB) -> Double {
        let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}

/// The first 16 colours of terminals, and whether bold takes the lighter eight.
private struct Palette16 {
    let name: String
    let colors: [Int]
    let lightensBold: [Bool]

    static let all = [
        Palette16(
            name: "xterm",
            colors: [
                0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
                0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
            ], lightensBold: [false, true]),
        Palette16(
            name: "linux and VGA",
            colors: [
                0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555,
                0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
            ], lightensBold: [true]),
        Palette16(
            name: "the terminal database's",
            colors: [
                0x000000, 0xFF0000, 0x00FF00, 0xFFFF00, 0x0000FF, 0xFF00FF, 0x00FFFF, 0xFFFFFF, 0x000000, 0xFF0000,
                0x00FF00, 0xFFFF00, 0x0000FF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
            ], lightensBold: [false]),
    ]
}

struct ContrastTests {
    private static let styles: [Style] = [Style.accent, .success, .failure].flatMap { [$0, $0.bold] }

    private func expectLegible(_ color: RGB, _ what: String) {
        for (ground, name) in [(RGB(0x000000), "black"), (RGB(0xFFFFFF), "white")] {
            #expect(color.contrast(on: ground) >= 3, "\(what) on \(name)")
        }
    }

    @Test func `the measure is WCAG's`() {
        #expect(abs(RGB(0xFFFFFF).contrast(on: RGB(0)) - 21) < 1e-9)
        // Known from its tables: the lightest grey that has 4.5:1 on white.
        #expect(abs(RGB(0x767676).contrast(on: RGB(0xFFFFFF)) - 4.54) < 0.01)
        #expect(abs(RGB(0x00FFFF).contrast(on: RGB(0xFFFFFF)) - 1.25) < 0.01)
    }

    @Test(arguments: [8, 16, 48, 88])
    func `with few colours every style reads on black and on white`(count: Int) {
        for palette in Palette16.all {
            for lightensBold in palette.lightensBold {
                for style in Self.styles {
                    let shown = style.legible(ofColors: count)
                    guard let number = shown.color.number(ofColors: count) else { continue }
                    #expect(0..<8 ~= number)
                    let color = palette.colors[shown.isBold && lightensBold ? number + 8 : number]
                    expectLegible(
                        RGB(color), "\(style) of \(count) colours in \(palette.name), bold lighter: \(lightensBold)")
                }
            }
        }
    }

    @Test func `with 256 colours, too, and the colours differ`() {
        let levels = [0, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
        var numbers: Set<Int> = []
        for style in Self.styles {
            #expect(style.legible(ofColors: 256) == style)
            guard let number = style.color.number(ofColors: 256), 16..<232 ~= number else {
                Issue.record("\(style) is not of xterm's cube")
                continue
            }
            numbers.insert(number)
            let (red, green, blue) = ((number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6)
            expectLegible(RGB(levels[red] << 16 | levels[green] << 8 | levels[blue]), "\(style)")
        }
        #expect(numbers.count == 3)
    }

    @Test func `what is selected, and what went wrong, have a colour wherever there are some`() {
        for count in [8, 16, 88, 256] {
            let numbers = [Style.Color.accent, .failure].map { $0.number(ofColors: count) }
            #expect(numbers[0] != nil && numbers[1] != nil && numbers[0] != numbers[1])
            #expect(Style.Color.plain.number(ofColors: count) == nil)
        }
    }

    @Test func `a style keeps what it is besides its weight`() {
        let style = Style(color: .failure, isDim: true, isReversed: true)
        #expect(style.legible(ofColors: 8) == style.bold)
        #expect(Style.title.legible(ofColors: 8) == .title)
        #expect(Style.accent.bold.legible(ofColors: 16) == .accent)
        #expect(Style.success.bold.legible(ofColors: 16) == .success.bold)
    }
}
