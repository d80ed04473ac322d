import Testing

@testable import Terminal

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

struct SignalPipeTests {
    @Test func `a size, a stop and its end are lived on after, and all else ends`() {
        #expect(SignalPipe.ending(among: [SIGWINCH, SIGTSTP, SIGCONT]) == nil)
        #expect(SignalPipe.ending(among: []) == nil)
        for signal in [SIGHUP, SIGTERM, SIGUSR1, SIGALRM, SIGXFSZ, 64] {
            #expect(SignalPipe.ending(among: [SIGWINCH, signal, SIGCONT]) == signal)
        }
    }
}
