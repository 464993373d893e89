package dk.skranke.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.shared.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    /** Weekends and New Year's Day are off. */
    private static final WorkingDays OFFICE = day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
            && !(day.getMonthValue() == 1 && day.getDayOfMonth() == 1);

    @Test
    void the_second_tuesday_of_the_month() {
        assertThat(days("FREQ=MONTHLY;BYDAY=2TU", "2027-01-01", Shift.NONE, 3))
                .containsExactly(day("2027-01-12"), day("2027-02-09"), day("2027-03-09"));
    }

    @Test
    void nine_o_clock_is_nine_o_clock_before_and_after_the_clocks_change() {
        var turns = rhythm("FREQ=WEEKLY;BYDAY=MO", "2027-03-22", "09:00", COPENHAGEN, Shift.NONE)
                .turns(null, NOW, 2, WorkingDays.ALL);
        assertThat(turns)
                .extracting(Turn::at)
                .containsExactly(Instant.parse("2027-03-22T08:00:00Z"), Instant.parse("2027-03-29T07:00:00Z"));
    }

    @Test
    void a_time_that_the_clocks_leave_out_is_an_hour_later_and_one_that_comes_twice_is_the_first() {
        var spring = rhythm("FREQ=DAILY;COUNT=1", "2027-03-28", "02:30", COPENHAGEN, Shift.NONE);
        assertThat(spring.turns(null, NOW, 1, WorkingDays.ALL).getFirst().at())
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        var autumn = rhythm("FREQ=DAILY;COUNT=1", "2027-10-31", "02:30", COPENHAGEN, Shift.NONE);
        assertThat(autumn.turns(null, NOW, 1, WorkingDays.ALL).getFirst().at())
                .isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
    }

    @Test
    void a_day_on_which_nobody_works_moves_or_goes() {
        var first = "FREQ=MONTHLY;BYMONTHDAY=1";
        assertThat(days(first, "2027-01-01", Shift.NONE, 2)).containsExactly(day("2027-01-01"), day("2027-02-01"));
        assertThat(days(first, "2027-01-01", Shift.BEFORE, 2)).containsExactly(day("2026-12-31"), day("2027-02-01"));
        assertThat(days(first, "2027-01-01", Shift.AFTER, 2)).containsExactly(day("2027-01-04"), day("2027-02-01"));
        assertThat(days(first, "2027-01-01", Shift.SKIP, 2)).containsExactly(day("2027-02-01"), day("2027-03-01"));
    }

    @Test
    void days_that_move_to_the_same_day_are_one() {
        assertThat(days("FREQ=DAILY", "2027-01-08", Shift.AFTER, 3))
                .containsExactly(day("2027-01-08"), day("2027-01-11"), day("2027-01-12"));
    }

    @Test
    void it_goes_on_from_the_date_that_is_next_and_counts_from_the_first() {
        var rhythm = rhythm("FREQ=DAILY;COUNT=4", "2027-01-04", "09:00", COPENHAGEN, Shift.NONE);
        assertThat(rhythm.turns(day("2027-01-06").atTime(9, 0), Instant.MIN, 9, WorkingDays.ALL))
                .extracting(Turn::day)
                .containsExactly(day("2027-01-06"), day("2027-01-07"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;UNTIL=20270105",
                "FREQ=DAILY;UNTIL=20270105T235959",
                "FREQ=DAILY;UNTIL=20270105T080000Z"
            })
    void an_end_may_be_a_day_or_a_moment_here_or_anywhere(String rule) {
        assertThat(days(rule, "2027-01-04", Shift.NONE, 9)).containsExactly(day("2027-01-04"), day("2027-01-05"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;UNTIL=20261224"
            })
    void a_rule_that_never_comes_is_refused(String rule) {
        assertThatThrownBy(() -> check(rule, Shift.NONE)).extracting("key").isEqualTo("recurring.never");
    }

    @Test
    void so_is_one_whose_days_are_all_skipped() {
        assertThatThrownBy(() -> check("FREQ=WEEKLY;BYDAY=SU", Shift.SKIP))
                .extracting("key")
                .isEqualTo("recurring.never");
        check("FREQ=WEEKLY;BYDAY=SU", Shift.AFTER);
    }

    @Test
    void one_whose_dates_have_all_passed_is_told_so() {
        var past = rhythm("FREQ=DAILY;COUNT=3", "2026-01-05", "09:00", COPENHAGEN, Shift.NONE);
        assertThatThrownBy(() -> past.check(NOW, OFFICE)).extracting("key").isEqualTo("recurring.all-past");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=MINUTELY", "FREQ=SECONDLY;INTERVAL=900", "FREQ=DAILY;BYHOUR=8,9,10,11,12"})
    void more_than_four_a_day_is_refused(String rule) {
        assertThatThrownBy(() -> check(rule, Shift.NONE)).extracting("key").isEqualTo("recurring.too-often");
        check("FREQ=DAILY;BYHOUR=8,10,12,14", Shift.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hver tirsdag",
                "FREQ=FORTNIGHTLY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYMONTHDAY=3",
                "FREQ=DAILY;UNTIL=somewhen",
                "RSCALE=CHINESE;FREQ=YEARLY",
                "DTSTART:20270101\nRRULE:FREQ=DAILY"
            })
    void nonsense_is_refused_as_such(String rule) {
        assertThatThrownBy(() -> check(rule, Shift.NONE))
                .isInstanceOf(Refused.class)
                .extracting("key")
                .isEqualTo("recurring.unreadable");
    }

    private static void check(String rule, Shift shift) {
        rhythm(rule, "2027-01-04", "09:00", COPENHAGEN, shift).check(NOW, OFFICE);
    }

    private static List<LocalDate> days(String rule, String starts, Shift shift, int most) {
        return rhythm(rule, starts, "09:00", COPENHAGEN, shift).turns(null, NOW, most, OFFICE).stream()
                .map(Turn::day)
                .toList();
    }

    private static Rhythm rhythm(String rule, String starts, String at, ZoneId zone, Shift shift) {
        return new Rhythm(rule, day(starts), LocalTime.parse(at), zone, shift);
    }

    private static LocalDate day(String it) {
        return LocalDate.parse(it);
    }
}
