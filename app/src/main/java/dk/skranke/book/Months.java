package dk.skranke.book;

import dk.skranke.book.pages.Month;
import dk.skranke.deadlines.Deadlines;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Months in weeks, with the days that the office has off. */
@Component
class Months {

    private final Deadlines deadlines;
    private final Lawyers lawyers;

    Months(Deadlines deadlines, Lawyers lawyers) {
        this.deadlines = deadlines;
        this.lawyers = lawyers;
    }

    static LocalDate monday(LocalDate of) {
        return of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    Set<LocalDate> off(LocalDate from, LocalDate to) {
        return deadlines.daysOff(from, to, lawyers.place());
    }

    /** A month in whole weeks. */
    record Around(LocalDate today, LocalDate first, LocalDate from, LocalDate to) {}

    Around around(LocalDate today) {
        var first = today.withDayOfMonth(1);
        var last = first.with(TemporalAdjusters.lastDayOfMonth());
        return new Around(today, first, monday(first), last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** The month with its marks: how many end, how many are put before a lawyer. */
    Month small(Around around, List<Shelf.Mark> marks) {
        var today = around.today();
        var first = around.first();
        var to = around.to();
        var ends = new HashMap<LocalDate, Integer>();
        var pre = new HashMap<LocalDate, Integer>();
        for (var it : marks) {
            if (it.day() == null) continue;
            if (it.ends() > 0) ends.put(it.day(), it.ends());
            if (it.pre() > 0) pre.put(it.day(), it.pre());
        }
        var off = off(around.from(), to);
        var weeks = new ArrayList<List<Month.Day>>();
        for (var monday = around.from(); !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusDays(7))
                    .map(it -> new Month.Day(
                            it,
                            it.getMonth() == first.getMonth(),
                            off.contains(it),
                            ends.getOrDefault(it, 0),
                            pre.getOrDefault(it, 0),
                            kind(it, today, ends, pre),
                            it.equals(today)))
                    .toList());
        }
        return new Month(first, weeks);
    }

    private static @Nullable String kind(
            LocalDate day, LocalDate today, Map<LocalDate, Integer> ends, Map<LocalDate, Integer> pre) {
        if (!ends.containsKey(day)) return pre.containsKey(day) ? "pre" : null;
        if (day.isBefore(today)) return "late";
        return day.isAfter(today.plusDays(1)) ? "end" : "near";
    }
}
