package dk.skranke.notifications;

import dk.skranke.calendars.WorkingTime;
import dk.skranke.shared.Refused;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Between which minutes of the day something may come from outside the page, and on which days. */
record QuietHours(int from, int until, Days days) {

    enum Days {
        ALL,
        WEEKDAYS,
        /** While the office works, by its calendar. */
        WORKING
    }

    private static final int MOST_ROUNDS = 400;
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    static final QuietHours NONE = new QuietHours(0, 1440, Days.ALL);

    /** @throws Refused for hours in which nothing would ever come */
    QuietHours {
        if (from >= until) throw new Refused("notifications.quiet-swallows-all");
    }

    /**
     * The first moment from this one on at which it may come. Where their hours and the office's never meet, the office's
     * go before.
     *
     * @param office null for an office without a calendar
     */
    Instant next(Instant at, ZoneId zone, @Nullable WorkingTime office) {
        var it = next(at, zone);
        if (days != Days.WORKING || office == null) return it;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            if (office.open(it)) return it;
            var open = office.after(it, A_MOMENT).minus(A_MOMENT);
            it = next(open, zone);
            if (it.equals(open)) return it;
        }
        return office.after(at, A_MOMENT).minus(A_MOMENT);
    }

    private Instant next(Instant at, ZoneId zone) {
        var here = at.atZone(zone);
        for (var day = 0; day < 8; day++) {
            var start = midnight(here, day).plusMinutes(from);
            var end = midnight(here, day).plusMinutes(until);
            if (days == Days.WEEKDAYS && isWeekend(start)) continue;
            if (!here.isAfter(start)) return start.toInstant();
            if (here.isBefore(end)) return at;
        }
        throw new IllegalStateException("a week without a working day");
    }

    private static ZonedDateTime midnight(ZonedDateTime here, int later) {
        return here.toLocalDate().plusDays(later).atStartOfDay(here.getZone());
    }

    private static boolean isWeekend(ZonedDateTime at) {
        return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
