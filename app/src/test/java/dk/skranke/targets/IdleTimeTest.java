package dk.skranke.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.calendars.WorkingTime;
import dk.skranke.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why no time counts is said beside the time: the weekend, the holiday by its name, and when it counts again. */
class IdleTimeTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final WorkingTime HOURS = new WorkingTime(
            new WorkingCalendar(new CalendarId(1), "x", COPENHAGEN, "DK", Calendars.usualHours(), List.of()),
            _ -> Map.of(LocalDate.of(2026, 12, 25), "Juledag"));

    @Test
    void days_that_do_not_count_are_counted_and_named() {
        assertThat(days("2026-12-22T09:00", "2026-12-23T09:00")).isEmpty();
        assertThat(days("2026-11-27T09:00", "2026-11-30T09:00")).isEqualTo("2 freie Tage zählen nicht");
        assertThat(days("2026-12-23T09:00", "2026-12-28T09:00")).isEqualTo("3 freie Tage zählen nicht: Juledag");
        assertThat(days("2026-12-25T09:00", "2026-12-25T10:00")).isEqualTo("Ein freier Tag zählt nicht: Juledag");
    }

    @Test
    void on_a_saturday_it_says_that_time_counts_again_on_monday_when_the_office_opens() {
        assertThat(Idle.until(HOURS, at("2026-11-28T10:00"))).isEqualTo(at("2026-11-30T08:30"));
        assertThat(Idle.until(HOURS, at("2026-11-30T10:00"))).isNull();
    }

    private static String days(String from, String until) {
        return Idle.days(HOURS, at(from), at(until), Language.DE);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(COPENHAGEN).toInstant();
    }
}
