package dk.skranke.book;

import dk.skranke.book.pages.Month;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.office.Member;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Months in weeks, with the days that the office has off. */
@Component
class Months {

    private final Shelf shelf;
    private final Deadlines deadlines;
    private final Lawyers lawyers;

    Months(Shelf shelf, Deadlines deadlines, Lawyers lawyers) {
        this.shelf = shelf;
        this.deadlines = deadlines;
        this.lawyers = lawyers;
    }

    static LocalDate monday(LocalDate of) {
        return of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    boolean off(LocalDate day) {
        return !deadlines.workdayUntil(day, lawyers.place()).equals(day);
    }

    /** This month with its marks: how many end, how many are put before a lawyer. */
    Month small(LocalDate today, Shelf.Whose whose, Member me) {
        var first = today.withDayOfMonth(1);
        var from = monday(first);
        var to = first.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var ends = new HashMap<LocalDate, Integer>();
        var pre = new HashMap<LocalDate, Integer>();
        for (var it : shelf.marks(from, to, whose, me)) {
            if (it.ends() > 0) ends.put(it.day(), it.ends());
            if (it.pre() > 0) pre.put(it.day(), it.pre());
        }
        var weeks = new ArrayList<List<Month.Day>>();
        for (var monday = from; !monday.isAfter(to); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusDays(7))
                    .map(it -> new Month.Day(
                            it,
                            it.getMonth() == first.getMonth(),
                            off(it),
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
