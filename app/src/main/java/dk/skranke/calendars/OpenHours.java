package dk.skranke.calendars;

import java.time.DayOfWeek;

/** A stretch of a weekday in which the office works, in minutes of the day; 1440 is midnight at its end. */
public record OpenHours(DayOfWeek day, int opens, int closes) {

    boolean overlaps(OpenHours other) {
        return day == other.day && opens < other.closes && other.opens < closes;
    }

    /** {@code 8.30-16.30} */
    String written() {
        return Minutes.written(opens) + "-" + Minutes.written(closes);
    }
}
