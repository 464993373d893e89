package dk.skranke.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Working time of a calendar: how much of it lies between two moments, and when so much will have passed. The stretches
 * of the years that were asked about are kept, with what was worked before each, so that an answer is two searches.
 */
public final class WorkingTime {

    private static final int LAST_YEAR = 9000;

    /** @param before the milliseconds worked before each stretch begins */
    private record Stretches(int first, int last, long[] starts, long[] ends, long[] before) {

        long worked(long at) {
            var low = 0;
            var high = starts.length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (starts[middle] < at) low = middle + 1;
                else high = middle;
            }
            return low == 0 ? 0 : before[low - 1] + Math.min(at, ends[low - 1]) - starts[low - 1];
        }

        /** When so much has been worked since the beginning; null when it is later than all that is known. */
        @Nullable
        Long when(long worked) {
            var low = 0;
            var high = starts.length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (before[middle] < worked) low = middle + 1;
                else high = middle;
            }
            if (low == 0) return null;
            var at = starts[low - 1] + worked - before[low - 1];
            return at <= ends[low - 1] ? at : null;
        }
    }

    private final WorkingCalendar calendar;
    private final IntFunction<Map<LocalDate, String>> holidays;
    private volatile @Nullable Stretches known;

    public WorkingTime(WorkingCalendar calendar, IntFunction<Map<LocalDate, String>> holidays) {
        if (calendar.hours().isEmpty()) throw new IllegalArgumentException("no working hours: " + calendar.name());
        this.calendar = calendar;
        this.holidays = holidays;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Nothing where the end is before the beginning. */
    public Duration between(Instant from, Instant until) {
        if (!from.isBefore(until)) return Duration.ZERO;
        var years = years(year(from), year(until));
        return Duration.ofMillis(years.worked(until.toEpochMilli()) - years.worked(from.toEpochMilli()));
    }

    /** The first moment at which so much working time has passed. */
    public Instant after(Instant from, Duration working) {
        if (!working.isPositive()) return from;
        for (var last = year(from) + 1; last < LAST_YEAR; last += last - year(from)) {
            var years = years(year(from), last);
            var at = years.when(years.worked(from.toEpochMilli()) + working.toMillis());
            if (at != null) return Instant.ofEpochMilli(at);
        }
        throw new IllegalArgumentException("more working time than there are years");
    }

    public boolean open(Instant at) {
        return between(at, at.plusMillis(1)).isPositive();
    }

    public boolean works(LocalDate day) {
        return closed(day) == null && calendar.hours().stream().anyMatch(it -> it.day() == day.getDayOfWeek());
    }

    /** Why nobody works on a day on which they otherwise would; null when they do. */
    public @Nullable String closed(LocalDate day) {
        var holiday = holidays.apply(day.getYear()).get(day);
        if (holiday != null) return holiday;
        return calendar.closed().stream()
                .filter(it -> it.from() == null && it.falls(day))
                .map(ClosedDay::name)
                .findFirst()
                .orElse(null);
    }

    private int year(Instant at) {
        return at.atZone(calendar.zone()).getYear();
    }

    private Stretches years(int first, int last) {
        var it = known;
        if (it != null && it.first() <= first && it.last() >= last) return it;
        it = collect(
                it == null ? first - 1 : Math.min(first - 1, it.first()),
                it == null ? last + 1 : Math.max(last + 1, it.last()));
        known = it;
        return it;
    }

    private Stretches collect(int first, int last) {
        var all = new ArrayList<long[]>();
        LocalDate.of(first, 1, 1).datesUntil(LocalDate.of(last + 1, 1, 1)).forEach(day -> add(day, all));
        var starts = new long[all.size()];
        var ends = new long[all.size()];
        var before = new long[all.size()];
        var worked = 0L;
        for (var i = 0; i < starts.length; i++) {
            starts[i] = all.get(i)[0];
            ends[i] = all.get(i)[1];
            before[i] = worked;
            worked += ends[i] - starts[i];
        }
        return new Stretches(first, last, starts, ends, before);
    }

    private void add(LocalDate day, List<long[]> all) {
        var hours = calendar.hours().stream()
                .filter(it -> it.day() == day.getDayOfWeek())
                .toList();
        if (hours.isEmpty() || closed(day) != null) return;
        var until = calendar.closed().stream()
                .filter(it -> it.from() != null && it.falls(day))
                .mapToInt(ClosedDay::from)
                .min()
                .orElse(1440);
        var stretches = new ArrayList<long[]>();
        for (var it : hours) {
            if (it.opens() < until) add(day, it.opens(), Math.min(it.closes(), until), calendar.zone(), stretches);
        }
        stretches.sort(Comparator.comparingLong(it -> it[0]));
        all.addAll(stretches);
    }

    /** A day on which the clocks change is two pieces, each of which counts its own minutes. */
    private static void add(LocalDate day, int opens, int closes, ZoneId zone, List<long[]> all) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (var piece = day.atStartOfDay(zone).toInstant(); piece.isBefore(end); ) {
            var change = zone.getRules().nextTransition(piece);
            var until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            var midnight = day.atStartOfDay()
                    .toInstant(zone.getRules().getOffset(piece))
                    .toEpochMilli();
            var from = Math.max(piece.toEpochMilli(), midnight + opens * 60_000L);
            var to = Math.min(until.toEpochMilli(), midnight + closes * 60_000L);
            if (from < to) all.add(new long[] {from, to});
            piece = until;
        }
    }
}
