package dk.skranke.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final int TRIES = 300;

    @Test
    void working_time_is_what_somebody_counts_who_looks_at_the_clock_every_minute() {
        for (var seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            var calendar = SomeCalendars.calendar(random);
            var from = SomeCalendars.moment(random);
            var until = from.plusSeconds(SomeCalendars.between(0, 15_000, random) * 60L);

            assertThat(time(calendar).between(from, until).toMinutes())
                    .as("seed " + seed)
                    .isEqualTo(new Patience(calendar, SomeCalendars.HOLIDAYS).minutes(from, until));
        }
    }

    @Test
    void so_much_working_time_has_passed_at_that_moment_and_not_a_minute_before() {
        for (var seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            var calendar = SomeCalendars.calendar(random);
            var from = SomeCalendars.moment(random);
            var minutes = SomeCalendars.between(1, 900, random);

            var end = time(calendar).after(from, Duration.ofMinutes(minutes));

            var patience = new Patience(calendar, SomeCalendars.HOLIDAYS);
            assertThat(patience.working(end.minusSeconds(60)))
                    .as("seed " + seed)
                    .isTrue();
            if (Duration.between(from, end).toDays() < 40)
                assertThat(patience.minutes(from, end)).as("seed " + seed).isEqualTo(minutes);
        }
    }

    @Test
    void a_question_on_friday_afternoon_waits_for_monday() {
        assertThat(office().after(at("2026-11-27T15:30"), Duration.ofHours(1))).isEqualTo(at("2026-11-30T09:00"));
    }

    @Test
    void christmas_does_not_count() {
        assertThat(office().after(at("2026-12-23T16:00"), Duration.ofHours(1))).isEqualTo(at("2026-12-28T09:00"));
    }

    @Test
    void half_a_day_counts_half() {
        assertThat(office().between(at("2026-12-31T08:00"), at("2027-01-01T08:00")))
                .isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void a_night_on_which_the_clocks_change_is_as_long_as_it_is() {
        var night = new WorkingTime(
                new WorkingCalendar(
                        new CalendarId(1),
                        "Nat",
                        COPENHAGEN,
                        "DK",
                        List.of(new OpenHours(DayOfWeek.SUNDAY, 0, 360)),
                        List.of()),
                _ -> Map.of());
        assertThat(night.between(at("2026-03-28T12:00"), at("2026-03-29T12:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(night.between(at("2026-10-24T12:00"), at("2026-10-25T12:00")))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void a_calendar_without_hours_is_none() {
        var empty = new WorkingCalendar(new CalendarId(1), "Tom", COPENHAGEN, "DK", List.of(), List.of());
        assertThatThrownBy(() -> new WorkingTime(empty, _ -> Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static WorkingTime office() {
        var calendar = new WorkingCalendar(
                new CalendarId(1),
                "København",
                COPENHAGEN,
                "DK",
                Calendars.usualHours(),
                List.of(
                        new ClosedDay(LocalDate.of(2000, 12, 24), true, null, "Jul"),
                        new ClosedDay(LocalDate.of(2000, 12, 31), true, 720, "Nytår")));
        return new WorkingTime(
                calendar, _ -> Map.of(LocalDate.of(2026, 12, 25), "Jul", LocalDate.of(2027, 1, 1), "Nytår"));
    }

    private static WorkingTime time(WorkingCalendar calendar) {
        return new WorkingTime(calendar, _ -> SomeCalendars.HOLIDAYS);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(COPENHAGEN).toInstant();
    }
}
