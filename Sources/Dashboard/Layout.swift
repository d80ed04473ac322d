import Screen

/// Which rows of the window show what: it follows from the window's size and how many users there are alone.
struct Layout {
    /// The window from which on users, timeline, reason and log stand together.
    static let leastForAll = Size(columns: 116, rows: 30)

    /// The rows of the users, none where what stands below takes their room.
    let users: Range<Int>
    /// How many rows a user takes, a blank one after it included.
    let rowsPerUser: Int
    /// The timeline's own place, nil where it has none.
    let timeline: Area?
    /// The rows of what stands below.
    let log: Range<Int>
    /// The place of a reason beside the log, nil where there is none.
    let reason: Area?

    /// Rows of one user, and those of what stands below.
    init(users: Range<Int>, below: Range<Int>) {
        (self.users, rowsPerUser, log) = (users, users.count, below)
        (timeline, reason) = (nil, nil)
    }

    /// How many users there is room for.
    var visibleUsers: Int { max(1, (users.count + (rowsPerUser > 1 ? 1 : 0)) / rowsPerUser) }

    /// The rows where what stands below wants so many: the users leave them as far as one line of them, and where it
    /// `covers` them and that is not enough, that one, too.
    init(_ model: Model, wanted: Int = 0, covers: Bool = false) {
        let first = TitleView.height
        let room = model.size.rows - first - FooterView.height - 1
        (timeline, reason) = (nil, nil)
        guard !covers || wanted < room else {
            (users, rowsPerUser, log) = (first..<first, 1, first..<first + room + 1)
            return
        }
        (users, rowsPerUser) = Self.users(model, most: max(1, room - max(2, room / 3, wanted)))
        log = users.upperBound + 1..<first + room + 1
    }

    /// All together: below the users the timeline, and below it the log with a reason beside it, each with a fourth of the
    /// rows at least.
    init(all model: Model) {
        let end = model.size.rows - FooterView.height
        let room = end - TitleView.height - 2
        let chart = min(max(TimelineChart.height + 2, room / 4), 16)
        (users, rowsPerUser) = Self.users(model, most: room - chart - max(6, room / 4))
        let top = users.upperBound + 1
        timeline = Area(rows: top..<top + chart, columns: 0..<model.size.columns)
        log = top + chart + 1..<end
        // The log keeps what an answer takes with its time.
        let columns = model.size.columns
        reason = Area(rows: log, columns: columns - max(42, columns / 3)..<columns)
    }

    /// The rows of the users where they have so many at most.
    private static func users(_ model: Model, most: Int) -> (rows: Range<Int>, rowsPerUser: Int) {
        let count = max(1, model.userList.count)
        // The blank line after a user holds the clients, where there are some.
        let roomyHeight = count * 3 - (model.simulator.clientTallies.isEmpty ? 1 : 0)
        let isRoomy = roomyHeight <= most && model.size.columns >= UserColumns(model).roomyWidth
        let height = isRoomy ? roomyHeight : min(count, most)
        return (TitleView.height..<TitleView.height + height, isRoomy ? 3 : 1)
    }
}
