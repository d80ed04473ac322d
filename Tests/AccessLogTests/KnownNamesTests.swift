import RateLimiter
import Testing

@testable import AccessLog

/// Lines as servers, proxies and loggers write them in JSON.
struct KnownNamesTests {
    private static let noon = Reading(key: "192.0.2.7", time: "2015-05-17T10:05:03Z")

    @Test(arguments: [
        // nginx, Caddy, Traefik, Envoy, pino, Google Cloud, AWS, Cloudflare, Kong, the Elastic Common Schema.
        #"{"time_iso8601":"2015-05-17T10:05:03+00:00","remote_addr":"10.0.0.1","http_x_forwarded_for":"192.0.2.7, 10.0.0.9"}"#,
        #"{"time_local":"17/May/2015:10:05:03 +0000","remote_addr":"192.0.2.7","http_x_forwarded_for":"-"}"#,
        #"{"level":"info","ts":1431857103,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"10.0.0.1","remote_port":"1","client_ip":"192.0.2.7","host":"www","headers":{"User-Agent":["curl"]}}}"#,
        #"{"ts":1431857103,"request":{"remote_ip":"10.0.0.1","headers":{"X-Forwarded-For":["192.0.2.7, 10.0.0.9"]}}}"#,
        #"{"ts":1431857103,"request":{"remote_addr":"192.0.2.7:51234","headers":{"X-Forwarded-For":[]}}}"#,
        #"{"ClientAddr":"192.0.2.7:51234","ClientHost":"192.0.2.7","Duration":123,"StartUTC":"2015-05-17T10:05:02Z","time":"2015-05-17T10:05:03Z"}"#,
        #"{"start_time":"2015-05-17T10:05:03.000Z","x_forwarded_for":"192.0.2.7","downstream_remote_address":"10.0.0.1:4711","upstream_host":"10.0.0.3:80","duration":5}"#,
        #"{"start_time":"2015-05-17T10:05:03.000Z","x_forwarded_for":null,"downstream_remote_address":"192.0.2.7:4711"}"#,
        #"{"level":30,"time":1431857103000,"pid":1,"hostname":"web","req":{"method":"GET","headers":{"host":"www"},"remoteAddress":"::ffff:192.0.2.7","remotePort":5},"responseTime":7}"#,
        #"{"httpRequest":{"remoteIp":"192.0.2.7","serverIp":"10.0.0.3","latency":"0.004s"},"receiveTimestamp":"2015-05-17T10:05:04Z","timestamp":"2015-05-17T10:05:03Z"}"#,
        #"{"timestamp":1431857103000,"httpSourceName":"ALB","httpRequest":{"clientIp":"192.0.2.7","country":"DE"}}"#,
        #"{"ClientIP":"192.0.2.7","EdgeStartTimestamp":1431857103000000000}"#,
        #"{"client_ip":"192.0.2.7","started_at":1431857103000,"request":{"headers":{"x-forwarded-for":"10.0.0.9"}}}"#,
        #"{"@timestamp":"2015-05-17T10:05:03.000Z","client":{"ip":"192.0.2.7"},"host":{"name":"web"}}"#,
        // A duration is no date, null and nothing pass on to the next name, and a server's own name is no user.
        #"{"time":0.005,"timestamp":1431857103,"remote_addr":"192.0.2.7"}"#,
        #"{"time":"12","ts":1431857103,"remote_addr":"192.0.2.7"}"#,
        #"{"time":"1.5ms","ts":1431857103,"ip":"192.0.2.7"}"#,
        #"{"ts":1431857103,"client_ip":null,"x_forwarded_for":"","remote_addr":"192.0.2.7"}"#,
        #"{"ts":1431857103,"client_ip":"-","x_forwarded_for":[""],"host":"10.0.0.5","hostname":"web","ip":"192.0.2.7"}"#,
        #"{"ts":1431857103,"ip":["192.0.2.7","10.0.0.1"]}"#, #"{"ts":1431857103,"ip":[ "192.0.2.7" ]}"#,
        // A line in a line, as Docker and shippers write it.
        #"{"log":"192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET / HTTP/1.1\" 200 1\n","stream":"stdout","time":"2024-05-01T12:00:00Z"}"#,
        #"{"log":"{\"ts\":1431857103,\"remote_addr\":\"192.0.2.7\"}\n","stream":"stdout","kubernetes":{"host":"10.0.0.5"}}"#,
        #"{"@timestamp":"2024-05-01T12:00:00Z","message":"192.0.2.7 - - [17/May/2015:10:05:03 +0000] \"GET /\" 200 1"}"#,
        #"{"log":{"level":"info"},"ts":1431857103,"ip":"192.0.2.7"}"#,
    ])
    func `the client and the time are found`(line: String) {
        #expect(Reading.of(line) == Self.noon)
    }

    @Test(arguments: [
        #"{"level":"info","ts":1646861401.52,"msg":"serving initial configuration"}"#,
        #"{"level":"error","ts":1431857103,"logger":"http.log.error","msg":"dial","request":{"client_ip":"192.0.2.7"}}"#,
        #"{"ts":1431857103,"host":"10.0.0.5","hostname":"web"}"#, #"{"log":"nginx: ready\n","stream":"stderr"}"#, "{}",
    ])
    func `a server's own message is no request, and is counted as such`(line: String) {
        let report = LogAnalysis.report([line, #"{"ts":1,"ip":"a"}"#], [Limit.one])
        #expect(report.log.requests == 1)
        #expect(report.log.skipped == 1)
        #expect(report.log.noRequests == 1)
    }

    @Test func `a line that is cut or can't be read is no such message`() {
        let lines = [#"{"level":"info","ts":16468"#, #"{"ts":1,"ip":null}"#, #"{"ts":null,"ip":"a"}"#, "what?"]
        let report = LogAnalysis.report(lines, [Limit.one])
        #expect(report.log.skipped == 4)
        #expect(report.log.noRequests == 0)
    }

    @Test func `objects behind each other are requests of their own`() {
        let one = #"{"ts":1,"ip":"a"}"#
        let report = LogAnalysis.report([one + one, one + " , " + one + one, one + #"{"ts":1}"#], [Limit.one])
        #expect(report.log.requests == 6)
        #expect(report.log.noRequests == 1)
    }

    @Test func `a field that is named holds a list too, and a time that is named may be small`() {
        #expect(Reading.of(#"{"ts":1,"xff":"192.0.2.7, 10.0.0.1"}"#, .fields(key: "xff"))?.key == "192.0.2.7")
        #expect(Reading.of(#"{"time":1,"ip":"a"}"#, .fields(time: "time"))?.time == "1970-01-01T00:00:01Z")
        #expect(Reading.of(#"{"time":1,"ip":"a"}"#) == nil)
    }
}
