package dk.skranke.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.calendars.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client is not reminded on a day on which nobody is at the office to read the answer. */
class LettersOnDaysOfWorkTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    @Test
    void a_letter_of_a_working_day_leaves_at_its_moment() {
        assertThat(next("2026-03-27T09:15")).isEqualTo(at("2026-03-27T09:15"));
    }

    @Test
    void
            a_letter_of_a_weekend_leaves_at_the_same_time_on_the_next_day_that_is_worked_over_the_change_of_the_clocks_too() {
        assertThat(next("2026-03-28T09:15")).isEqualTo(at("2026-03-31T09:15"));
        assertThat(next("2026-03-29T09:15")).isEqualTo(at("2026-03-31T09:15"));
    }

    /** Monday 30 March is a holiday here. */
    private static Instant next(String moment) {
        var hours = new WorkingTime(
                new WorkingCalendar(new CalendarId(1), "x", COPENHAGEN, "DK", Calendars.usualHours(), List.of()),
                _ -> Map.of(LocalDate.of(2026, 3, 30), "Fridag"));
        return CalendarDays.next(at(moment), hours);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COPENHAGEN).toInstant();
    }
}
