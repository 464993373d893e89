package dk.skranke.deadlines;

import java.util.Locale;

/** What a period is counted in. */
enum Unit {
    HOUR,
    DAY,
    WORKDAY,
    WEEK,
    /** Fifteen days, counted after whole months: § 189 BGB. */
    HALF_MONTH,
    MONTH,
    YEAR,
    /** Thirty days, where the days need not follow each other: § 191 BGB. */
    LOOSE_MONTH,
    /** 365 days, where the days need not follow each other: § 191 BGB. */
    LOOSE_YEAR,
    /** Days on which a period stood still, and which therefore come on top: § 209 BGB. */
    SUSPENDED_DAY;

    boolean ofTheCalendar() {
        return this == MONTH || this == YEAR;
    }

    /** Whether it follows a period of which it is a part, not another deadline. */
    boolean follows() {
        return this == HALF_MONTH || this == SUSPENDED_DAY;
    }

    /** As in the texts: {@code half-month}. */
    String mark() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
