package dk.skranke.notifications;

import dk.skranke.shared.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Between which minutes of the day mails may come, and whether on working days alone. */
record QuietHours(int from, int until, boolean weekdays) {

    static final QuietHours NONE = new QuietHours(0, 1440, false);

    /** @throws Refused for hours in which nothing would ever come */
    QuietHours {
        if (from >= until) throw new Refused("notifications.quiet-swallows-all");
    }

    /** The first moment from this one on at which a mail may come. */
    Instant next(Instant at, ZoneId zone) {
        var here = at.atZone(zone);
        for (var day = 0; day < 8; day++) {
            var start = midnight(here, day).plusMinutes(from);
            var end = midnight(here, day).plusMinutes(until);
            if (weekdays && isWeekend(start)) continue;
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
