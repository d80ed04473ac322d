import Screen
import Testing

struct StyleTests {
    @Test func `a style adds up`() {
        #expect(Style.failure.bold.reversed == Style(color: .failure, isBold: true, isReversed: true))
        #expect(Style.plain.dim == .dim)
        #expect(Style.plain.bold == .title)
    }
}
