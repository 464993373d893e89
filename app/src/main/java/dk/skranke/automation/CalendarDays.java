package dk.skranke.automation;

import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.WorkingTime;
import dk.skranke.composing.LetterDays;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The days of the office’s first calendar; an office without one works every day. */
@Component
class CalendarDays implements LetterDays {

    private static final int FURTHEST = 60;

    private final Calendars calendars;

    CalendarDays(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Instant onADayOfWork(Instant moment) {
        return calendars.all().stream()
                .findFirst()
                .map(it -> next(moment, calendars.time(it.id())))
                .orElse(moment);
    }

    /** An office that works on none of so many days lets its letters go when they were meant to. */
    static Instant next(Instant moment, WorkingTime hours) {
        var at = moment.atZone(hours.calendar().zone());
        for (var days = 0; days < FURTHEST; days++)
            if (hours.works(at.plusDays(days).toLocalDate()))
                return at.plusDays(days).toInstant();
        return moment;
    }
}
