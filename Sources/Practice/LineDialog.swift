/// Lines out and lines in, for screen readers and pipes.
public struct LineDialog {
    /// Says a line.
    let say: (String) -> Void
    /// The next line that was typed, without its end; nil where there is none any more.
    let read: () -> String?

    /// A dialog over two streams of lines.
    public init(say: @escaping (String) -> Void, read: @escaping () -> String?) {
        self.say = say
        self.read = read
    }

    /// The next line that was typed, nil where someone leaves.
    func answer() -> String? {
        guard let line = read()?.filter({ $0 != "\r" }) else { return nil }
        return line == "q" ? nil : line
    }
}
