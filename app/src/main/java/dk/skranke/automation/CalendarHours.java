package dk.skranke.automation;

import dk.skranke.calendars.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The hours of the office's first calendar; an office without one works day and night. */
@Component
class CalendarHours implements WorkingHours {

    private static final Duration FURTHEST = Duration.ofDays(2000);

    private final Calendars calendars;

    CalendarHours(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Instant before(Instant moment, int hours) {
        var wanted = Duration.ofHours(hours);
        var all = calendars.all();
        if (all.isEmpty()) return moment.minus(wanted);
        var time = calendars.time(all.getFirst().id());
        return latest(moment, it -> time.between(it, moment).compareTo(wanted) >= 0);
    }

    /** Further and further back until it is enough, and from there to the minute. */
    private static Instant latest(Instant moment, Predicate<Instant> enough) {
        var back = Duration.ofHours(1);
        while (!enough.test(moment.minus(back)) && back.compareTo(FURTHEST) < 0) back = back.multipliedBy(2);
        var low = back.dividedBy(2).toMinutes();
        var high = back.toMinutes();
        while (low < high) {
            var middle = (low + high) / 2;
            if (enough.test(moment.minus(Duration.ofMinutes(middle)))) high = middle;
            else low = middle + 1;
        }
        return moment.minus(Duration.ofMinutes(high));
    }
}
