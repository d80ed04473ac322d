/// The names under which servers, proxies and loggers tell a request's client, its user and its time, the likeliest first; a
/// dot leads into an object.
enum KnownNames {
    /// The client's own address, then what a proxy was told of it, then who opened the connection, which may be a proxy.
    static let clients =
        [
            // Caddy, Kong, HAProxy and many others; Logstash; the Elastic Common Schema and OpenTelemetry; Cloudflare.
            "client_ip", "request.client_ip", "clientip", "clientIp", "clientIP", "ClientIP", "client.ip",
            "client.address",
            "ClientHost", "ClientAddr", "client_addr", "client_address", "clientAddress", "c-ip", "c_ip",
            "properties.clientIP",
            "properties.clientIp", "true_client_ip", "http_true_client_ip", "http_cf_connecting_ip", "real_ip",
            // Google Cloud, AWS WAF, API Gateway and CloudTrail.
            "httpRequest.remoteIp", "httpRequest.clientIp", "requestContext.identity.sourceIp", "sourceIPAddress",
        ] + [
            // Envoy, nginx, Traefik, Caddy, pino.
            "x_forwarded_for", "http_x_forwarded_for", "x-forwarded-for", "X-Forwarded-For", "forwarded_for", "xff",
            "request_X-Forwarded-For", "request.headers.X-Forwarded-For", "request.headers.x-forwarded-for",
            "req.headers.x-forwarded-for", "headers.x-forwarded-for", "x_real_ip", "http_x_real_ip", "x-real-ip",
            "req.headers.x-real-ip",
        ] + [
            "remote_addr", "remoteAddr", "remote_ip", "remoteIp", "remoteIP", "request.remote_ip",
            "request.remote_addr",
            "req.remoteAddress", "req.ip", "remote_address", "remoteAddress", "remote-addr",
            "downstream_remote_address",
            "downstream_direct_remote_address", "proxy_protocol_addr", "realip_remote_addr", "source.ip",
            "source.address",
            "source_ip", "src_ip", "network.peer.address", "ip", "ip_address", "ipAddress", "address", "client",
            "remote_host",
            "remoteHost",
        ]

    /// The authenticated user.
    static let users = [
        "remote_user", "user", "username", "user_name", "user_id", "userId", "user.name", "user.id", "request.user_id",
        "ClientUsername",
    ]

    /// When the request was made, or answered.
    static let times = [
        durationOrTime, "timestamp", "@timestamp", "ts", "time_iso8601", "time_local", "datetime", "dateTime", "date",
        "msec",
        "start_time", "startTime", "StartUTC", "StartLocal", "started_at", "timeStamp", "requestTime",
        "requestTimeEpoch",
        "eventTime", "EdgeStartTimestamp", "receiveTimestamp", "timeLocal", "timeIso8601", "time_unix_nano",
        "timeUnixNano",
        "asctime", "@t",
    ]

    /// The name under which some tell how long a request took.
    static let durationOrTime = "time"

    /// The text of a line that a container's runtime or a shipper wraps.
    static let wrapped = ["log", "message", "MESSAGE"]
}
