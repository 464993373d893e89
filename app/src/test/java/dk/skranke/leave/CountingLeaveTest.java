package dk.skranke.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.skranke.calendars.CalendarId;
import dk.skranke.calendars.Calendars;
import dk.skranke.calendars.ClosedDay;
import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.calendars.WorkingTime;
import dk.skranke.leave.Balance.Entitlement;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Language;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many days of leave lie between two dates, and what is left of them. */
class CountingLeaveTest {

    private static final WorkingTime TIME = new WorkingTime(
            new WorkingCalendar(
                    new CalendarId(1),
                    "København",
                    ZoneId.of("Europe/Copenhagen"),
                    "DK",
                    Calendars.usualHours(),
                    List.of(new ClosedDay(LocalDate.of(2000, 12, 31), true, 720, "Nytårsaftensdag"))),
            year -> Map.of(LocalDate.of(year, 5, 6), "Kristi himmelfartsdag"));

    @ParameterizedTest
    @CsvSource({
        "2027-05-10, 2027-05-14, NONE, 10", // a week
        "2027-05-03, 2027-05-09, NONE, 8", // with a holiday and a weekend
        "2027-05-08, 2027-05-09, NONE, 0", // a weekend
        "2027-05-10, 2027-05-10, AM, 1",
        "2027-05-10, 2027-05-10, PM, 1",
        "2027-05-10, 2027-05-12, PM, 5", // from noon of the first day
        "2027-05-10, 2027-05-15, AM, 10", // until noon of a Saturday
        "2027-12-30, 2027-12-31, NONE, 3", // New Year’s Eve is half a day
        "2027-12-31, 2027-12-31, AM, 1", // and no less
        "2027-03-26, 2027-03-29, NONE, 4", // the clocks change
    })
    void leave_is_counted_in_working_days_of_the_calendar(LocalDate first, LocalDate last, Span.Half half, int halves) {
        assertThat(span(first, last, half, Span.State.GRANTED).halves(TIME)).isEqualTo(halves);
    }

    @Test
    void what_is_left_is_what_one_has_less_what_was_and_will_be_taken() {
        var year = LeaveYear.numbered(2026, "DK");
        var spans = List.of(
                span(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 16), Span.Half.NONE, Span.State.GRANTED),
                span(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 30), Span.Half.NONE, Span.State.GRANTED),
                span(LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 19), Span.Half.PM, Span.State.ASKED),
                span(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 5), Span.Half.NONE, Span.State.OVER),
                span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 3), Span.Half.NONE, Span.State.GRANTED));

        var it = Balance.of(
                "ANNUAL",
                year,
                List.of(new Entitlement(2026, "ANNUAL", 50, 4), new Entitlement(2027, "ANNUAL", 60, 0)),
                spans,
                TIME,
                LocalDate.of(2026, 11, 28));

        assertThat(it).isEqualTo(new Balance(50, 4, 10 + 4, 2, 9));
        assertThat(it.left()).isEqualTo(38);
        assertThat(it.leftThen()).isEqualTo(29);
    }

    @Test
    void the_leave_year_is_the_one_of_the_country() {
        assertThat(LeaveYear.of(LocalDate.of(2026, 8, 31), "DK").name()).isEqualTo("2025/26");
        assertThat(LeaveYear.of(LocalDate.of(2026, 9, 1), "DK").name()).isEqualTo("2026/27");
        assertThat(LeaveYear.of(LocalDate.of(2026, 8, 31), "DE").name()).isEqualTo("2026");
        assertThat(LeaveYear.numbered(2027, "DK").last()).isEqualTo(LocalDate.of(2028, 8, 31));
    }

    @Test
    void days_are_written_and_read_in_halves() {
        assertThat(Days.words(25, Language.DA)).isEqualTo("12,5");
        assertThat(Days.words(-3, Language.EN)).isEqualTo("−1.5");
        assertThat(Days.read(" 12,5 ")).isEqualTo(25);
        assertThat(Days.read("-2")).isEqualTo(-4);
        assertThatThrownBy(() -> Days.read("12,3")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Days.read("mange")).isInstanceOf(Refused.class);
    }

    private static Span span(LocalDate first, LocalDate last, Span.Half half, Span.State state) {
        return new Span(new TicketId(1), new PersonId(1), "ANNUAL", first, last, half, null, state, null);
    }
}
