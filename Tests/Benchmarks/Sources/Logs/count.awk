# The same count for awk: -v tokens=N -v time=SECONDS. The date is read where its text has changed.
BEGIN {
    split("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", names, " ")
    for (place in names) month[names[place]] = place
}
{
    if ($4 != date) {
        date = $4
        year = substr(date, 9, 4) - (month[substr(date, 5, 3)] <= 2)
        shifted = (month[substr(date, 5, 3)] + 9) % 12
        days = year * 365 + int(year / 4) - int(year / 100) + int(year / 400) + int((153 * shifted + 2) / 5) + substr(date, 2, 2)
        now = days * 86400 + substr(date, 14, 2) * 3600 + substr(date, 17, 2) * 60 + substr(date, 20, 2)
    }
    requests++
    if (!($1 in start) || now - start[$1] >= time) {
        start[$1] = now
        taken[$1] = 0
    }
    if (taken[$1] < tokens) {
        taken[$1]++
    } else {
        rejected++
        if (!hit[$1]++) users++
    }
}
END { print requests + 0 " requests, " length(start) " users, " rejected + 0 " rejected of " users + 0 " users" }
