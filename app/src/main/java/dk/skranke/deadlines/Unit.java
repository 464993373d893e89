package dk.skranke.deadlines;

/** What a period is counted in. */
enum Unit {
    HOUR,
    DAY,
    WORKDAY,
    WEEK,
    MONTH,
    YEAR;

    boolean ofTheCalendar() {
        return this == MONTH || this == YEAR;
    }
}
