/// Which rows of the window show what.
struct Layout {
    /// The rows of the users, none where what stands below takes their room.
    let users: Range<Int>
    /// How many rows a user takes, a blank one after it included.
    let rowsPerUser: Int
    /// The rows of what stands below the users.
    let log: Range<Int>

    /// Rows of one user, and those of what stands below.
    init(users: Range<Int>, below: Range<Int>) {
        (self.users, rowsPerUser, log) = (users, users.count, below)
    }

    /// How many users there is room for.
    var visibleUsers: Int { max(1, (users.count + (rowsPerUser > 1 ? 1 : 0)) / rowsPerUser) }

    /// The rows where what stands below wants so many: the users leave them as far as one line of them, and where it
    /// `covers` them and that is not enough, that one, too.
    init(_ model: Model, wanted: Int = 0, covers: Bool = false) {
        let first = TitleView.height
        let room = model.size.rows - first - FooterView.height - 1
        guard !covers || wanted < room else {
            (users, rowsPerUser, log) = (first..<first, 1, first..<first + room + 1)
            return
        }
        let mostForUsers = max(1, room - max(2, room / 3, wanted))
        let count = max(1, model.userList.count)
        let isRoomy = count * 3 - 1 <= mostForUsers && model.size.columns >= UserColumns(model).roomyWidth
        rowsPerUser = isRoomy ? 3 : 1
        let height = isRoomy ? count * 3 - 1 : min(count, mostForUsers)
        users = first..<first + height
        log = users.upperBound + 1..<first + room + 1
    }
}
