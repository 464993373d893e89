package dk.skranke.calendars;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

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

    public static WorkingCalendar calendar(RandomGenerator random) {
        var hours = Stream.generate(() -> {
                    var opens = between(0, 1439, random);
                    return new OpenHours(
                            DayOfWeek.of(between(1, 7, random)),
                            opens,
                            Math.min(1440, opens + between(1, 900, random)));
                })
                .limit(between(1, 9, random))
                .toList();
        var closed = Stream.generate(() -> new ClosedDay(
                        one(DAYS, random).plusDays(between(0, 9, random)),
                        random.nextBoolean(),
                        random.nextBoolean() ? null : between(1, 1439, random),
                        "x"))
                .limit(between(0, 3, random))
                .toList();
        return new WorkingCalendar(
                new CalendarId(1), "some", ZoneId.of(one(ZONES, random)), "DK", apart(hours), closed);
    }

    public static Instant moment(RandomGenerator random) {
        return one(DAYS, random)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(between(0, 6 * 1440, random) * 60L);
    }

    /** Both included; the first and the last come more often than others, for that is where one goes wrong. */
    public static int between(int first, int last, RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0 -> first;
            case 1 -> last;
            default -> random.nextInt(first, last + 1);
        };
    }

    private static <T> T one(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<OpenHours> apart(List<OpenHours> all) {
        var kept = new ArrayList<OpenHours>();
        for (var it : all) if (kept.stream().noneMatch(it::overlaps)) kept.add(it);
        return kept;
    }
}
