package dk.skranke.notifications;

import dk.skranke.shared.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** How often a round letter goes: on working days or on one day of the week, at a minute of that day. */
record Rhythm(Every every, DayOfWeek weekday, int minute) {

    enum Every {
        NEVER,
        DAY,
        WEEK
    }

    static final Rhythm NEVER = new Rhythm(Every.NEVER, DayOfWeek.MONDAY, 450);

    Rhythm {
        if (minute < 0 || minute >= 1440) throw new Refused("notifications.time-unreadable", minute);
    }

    /** Always after this moment; an hour that a day has not got comes as soon as the clocks allow. */
    Instant next(Instant after, ZoneId zone) {
        var day = after.atZone(zone).toLocalDate();
        if (every == Every.WEEK) day = day.with(TemporalAdjusters.nextOrSame(weekday));
        while (true) {
            var at = day.atTime(minute / 60, minute % 60).atZone(zone);
            var weekend = day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
            if (at.toInstant().isAfter(after) && (every == Every.WEEK || !weekend)) return at.toInstant();
            day = day.plusDays(every == Every.WEEK ? 7 : 1);
        }
    }
}
