package dk.skranke.recurring;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes, and what should have come by now, on the office's working days as they are known today. */
@Component
class Ahead {

    private static final int MOST_MISSED = 1000;

    private final Calendars calendars;
    private final Clock clock;

    Ahead(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    void check(Rhythm rhythm, @Nullable CalendarId calendar) {
        rhythm.check(clock.instant(), days(calendar));
    }

    Optional<Turn> first(Rhythm rhythm, @Nullable CalendarId calendar) {
        return next(rhythm, calendar, null, 1).stream().findFirst();
    }

    /** @param from the first date that counts; null for the beginning */
    List<Turn> next(Rhythm rhythm, @Nullable CalendarId calendar, @Nullable LocalDateTime from, int most) {
        return rhythm.turns(from, clock.instant(), most, days(calendar));
    }

    /** What should have been filed by now and was not. */
    List<Turn> due(Series it) {
        var now = clock.instant();
        return it.rhythm().turns(it.next(), Instant.MIN, MOST_MISSED, days(it.calendar())).stream()
                .filter(turn -> !turn.at().isAfter(now))
                .toList();
    }

    /** The name of the day on which nobody works; null on a plain weekend. */
    @Nullable
    String why(LocalDate day, @Nullable CalendarId calendar) {
        try {
            return calendar == null ? null : calendars.time(calendar).closed(day);
        } catch (NotFound _) {
            return null;
        }
    }

    private WorkingDays days(@Nullable CalendarId calendar) {
        if (calendar == null) return WorkingDays.ALL;
        try {
            return calendars.time(calendar)::works;
        } catch (NotFound _) {
            return WorkingDays.ALL;
        }
    }
}
