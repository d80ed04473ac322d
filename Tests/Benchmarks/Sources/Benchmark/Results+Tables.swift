extension Results {
    var tables: [Table] { [costs, growth, policies, keys, memory] }

    private var costs: Table {
        var table = Table(
            title: "Nanoseconds a decision, `fixed-window`, the least and the most beside the median:",
            head: [""] + Trials.main.map(\.name))
        for contender in Contender.allCases {
            table.rows.append([contender.name] + Trials.main.map { spread($0, contender) })
        }
        for other in Contender.others {
            for contender in Contender.swift {
                let ratios = Trials.main.map { ratio($0, contender, to: other).figure }
                table.rows.append(["\(contender.name), of \(other.name)'s time"] + ratios)
            }
        }
        return table
    }

    private var growth: Table {
        var table = Table(
            title: "As the number of users grows, each as likely as the next, nanoseconds a decision:",
            head: ["users"] + Trials.growth.map(\.userCount.grouped))
        for contender in Contender.allCases {
            table.rows.append([contender.name] + Trials.growth.map { time($0, contender).figure })
        }
        return table
    }

    private var policies: Table {
        var table = Table(
            title: "Each policy, from UTF-8 bytes with 1,000 users:",
            head: ["policy", "nanoseconds a decision", "of `fixed-window`'s time"])
        for policy in Trials.policies {
            table.rows.append([
                "`\(policy)`", time(Trials.thousand, .bytes, policy: policy).figure,
                ratio(Trials.thousand, .bytes, policy: policy).figure,
            ])
        }
        return table
    }

    private var keys: Table {
        var table = Table(
            title: "Keys of other lengths, 1,000 users, nanoseconds a decision:",
            head: ["keys"] + Trials.keyContenders.map(\.name))
        for workload in Trials.keys {
            table.rows.append([workload.name] + Trials.keyContenders.map { time(workload, $0).figure })
        }
        return table
    }

    private var memory: Table {
        let requests = 2 * Traffic.requestCount / Trials.million.userCount
        var table = Table(
            title: "Memory with 1,000,000 users, each of whom has asked \(requests) times:", head: ["", "bytes a user"])
        for policy in Trials.policies {
            table.rows.append(["`\(policy)`", memory(Trials.million, .bytes, policy: policy).figure])
        }
        for contender in Contender.others {
            table.rows.append([contender.name, memory(Trials.million, contender).figure])
        }
        return table
    }
}
