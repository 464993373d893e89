package dk.skranke.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The working days of a place under a rule. */
record Calendar(Place place, Collection<Recurring> closed, Holidays holidays) {

    /** Why nobody works that day, as in the texts; null for a working day. */
    @Nullable
    String off(LocalDate day) {
        var year = holidays.of(place, day.getYear());
        var holiday = year.get(day);
        if (holiday != null) return holiday;
        for (var it : closed) if (day.equals(it.in(day.getYear(), year))) return it.name();
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> "saturday";
            case SUNDAY -> "sunday";
            default -> null;
        };
    }

    boolean open(LocalDate day) {
        return off(day) == null;
    }

    LocalDate openFrom(LocalDate day) {
        var open = day;
        while (!open(open)) open = open.plusDays(1);
        return open;
    }

    LocalDate openUntil(LocalDate day) {
        var open = day;
        while (!open(open)) open = open.minusDays(1);
        return open;
    }

    /** The last of so many working days after this one. */
    LocalDate workday(int count, LocalDate after) {
        var day = after;
        for (var left = count; left > 0; left--) day = openFrom(day.plusDays(1));
        return day;
    }

    /** How many working days lie after the one and up to the other. */
    long workdays(LocalDate after, LocalDate until) {
        return after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::open)
                .count();
    }
}
