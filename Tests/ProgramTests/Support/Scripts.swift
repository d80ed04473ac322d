/// Scripts that end in each way.
enum Scripts {
    /// Its only expectation holds.
    static let held = "user a\nrequest a expect 200\n"
    /// Its only expectation fails.
    static let failed = "user a\nrequest a expect 429\n"
    /// An expectation fails and a line is no statement.
    static let faulty = "user a\nrequest a expect 429\nreqest a\n"
    /// A fitting answer and nothing expected.
    static let plain = "user a\nrequest a\n"
}
