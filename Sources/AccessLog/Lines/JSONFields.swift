/// The names under which JSON logs hold the key and the time, the likeliest first; a dot leads into an object.
struct JSONFields {
    private static let addresses = [
        "remote_addr", "client_ip", "remote_ip", "clientip", "clientIp", "remoteAddr", "ip", "address", "client",
        "request.client_ip", "request.remote_ip", "client.ip", "source.ip", "remote_host", "remoteHost", "host",
    ]
    private static let users = [
        "remote_user", "user", "username", "user_name", "user_id", "userId", "user.name", "user.id", "request.user_id",
    ]
    private static let times = [
        "time", "timestamp", "@timestamp", "ts", "time_iso8601", "time_local", "datetime", "date", "msec",
    ]

    let keys: [[UInt8]]
    let times: [[UInt8]]

    init(_ rules: LineRules) {
        let usual =
            switch rules.key {
            case .address: Self.addresses
            case .user: Self.users
            case .field(let name): [name]
            }
        keys = (rules.keyField.map { [$0] } ?? usual).map { Array($0.utf8) }
        times = (rules.timeField.map { [$0] } ?? Self.times).map { Array($0.utf8) }
    }
}
