import Files

/// A time, in seconds since 1970, in a format of `strftime`, in the local time zone or in UTC.
func timeText(_ seconds: Int, as format: String, isLocal: Bool) -> String {
    var time = time_t(seconds)
    var parts = tm()
    if isLocal { localtime_r(&time, &parts) } else { gmtime_r(&time, &parts) }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
        guard let start = buffer.baseAddress else { return "" }
        strftime(start, buffer.count, format, &parts)
        return String(cString: start)
    }
}
