package dk.skranke.calendars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Calendars and moments as awkward as they come: odd minutes, half days, nights, and the days on which clocks change. */
public final class SomeCalendars {

    private static final List<String> ZONES =
            List.of("Europe/Copenhagen", "Europe/London", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu");

    /** Around the changes of the clocks, Christmas, and nothing in particular. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 3, 26),
            LocalDate.of(2026, 10, 22),
            LocalDate.of(2026, 12, 22),
            LocalDate.of(2026, 4, 2),
            LocalDate.of(2026, 6, 10));

    public static final Map<LocalDate, String> HOLIDAYS = Map.of(
            LocalDate.of(2026, 3, 30), "one",
            LocalDate.of(2026, 4, 3), "two",
            LocalDate.of(2026, 12, 25), "three",
            LocalDate.of(2026, 10, 26), "four");

    private SomeCalendars() {}

    public static Arbitrary<WorkingCalendar> calendars() {
        var hours = Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(0, 1439),
                        Arbitraries.integers().between(1, 900))
                .as((day, opens, length) -> new OpenHours(DayOfWeek.of(day), opens, Math.min(1440, opens + length)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(SomeCalendars::apart);
        var closed = Combinators.combine(
                        Arbitraries.of(DAYS),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 1439).injectNull(0.5))
                .as((day, later, yearly, from) -> new ClosedDay(day.plusDays(later), yearly, from, "x"))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(ZONES), hours, closed)
                .as((zone, open, shut) ->
                        new WorkingCalendar(new CalendarId(1), "some", ZoneId.of(zone), "DK", open, shut));
    }

    public static Arbitrary<Instant> moments() {
        return Combinators.combine(Arbitraries.of(DAYS), Arbitraries.integers().between(0, 6 * 1440))
                .as((day, minutes) ->
                        day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(minutes * 60L));
    }

    private static List<OpenHours> apart(List<OpenHours> all) {
        var kept = new ArrayList<OpenHours>();
        for (var it : all) if (kept.stream().noneMatch(it::overlaps)) kept.add(it);
        return kept;
    }
}
