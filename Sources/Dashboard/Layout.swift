/// Which rows of the window show what.
struct Layout {
    /// The rows of the users.
    let users: Range<Int>
    /// How many rows a user takes, a blank one after it included.
    let rowsPerUser: Int
    /// The rows of the log.
    let log: Range<Int>

    /// How many users there is room for.
    var visibleUsers: Int { max(1, (users.count + (rowsPerUser > 1 ? 1 : 0)) / rowsPerUser) }

    init(_ model: Model) {
        let first = TitleView.height
        let room = model.size.rows - first - FooterView.height - 1
        let mostForUsers = room - max(2, room / 3)
        let count = max(1, model.userList.count)
        let isRoomy = count * 3 - 1 <= mostForUsers && model.size.columns >= UserColumns(model).roomyWidth
        rowsPerUser = isRoomy ? 3 : 1
        let height = isRoomy ? count * 3 - 1 : min(count, mostForUsers)
        users = first..<first + height
        log = users.upperBound + 1..<first + room + 1
    }
}
