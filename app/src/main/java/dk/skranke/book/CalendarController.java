package dk.skranke.book;

import dk.skranke.book.pages.BookCalendar;
import dk.skranke.book.pages.Line;
import dk.skranke.office.Member;
import dk.skranke.shared.TypedDay;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book as a calendar: a day, a week or a month of it. */
@Controller
class CalendarController {

    private final Shelf shelf;
    private final Narrowing narrowing;
    private final Months months;
    private final Reckoning reckoning;

    CalendarController(Shelf shelf, Narrowing narrowing, Months months, Reckoning reckoning) {
        this.shelf = shelf;
        this.narrowing = narrowing;
        this.months = months;
        this.reckoning = reckoning;
    }

    @GetMapping("/deadlines/calendar")
    BookCalendar calendar(
            @RequestParam(defaultValue = "month") String span,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String team,
            Member me) {
        me.mustBelong();
        var today = reckoning.today();
        var asked = TypedDay.of(on);
        var day = asked == null ? today : asked;
        var whose = narrowing.whose(person, team);
        var shown = switch (span) {
            case "day" -> List.of(List.of(day));
            case "week" -> List.of(week(Months.monday(day)));
            default -> weeks(day.withDayOfMonth(1));
        };
        var from = shown.getFirst().getFirst();
        var to = shown.getLast().getLast();
        var opened = shelf.open(() -> shelf.between(from, to, whose, me), from, from, whose, me);
        var lines = opened.lines();
        var off = months.off(from, to);
        return new BookCalendar(
                span.equals("day") || span.equals("week") ? span : "month",
                day,
                moved(span, day, -1),
                moved(span, day, 1),
                today,
                narrowing.shown(person, team, me),
                shown.stream()
                        .map(week -> week.stream()
                                .map(it -> of(it, day, span, off, lines))
                                .toList())
                        .toList(),
                opened.counted().coming(),
                opened.counted().unchecked());
    }

    private static LocalDate moved(String span, LocalDate day, int by) {
        return switch (span) {
            case "day" -> day.plusDays(by);
            case "week" -> day.plusWeeks(by);
            default -> day.plusMonths(by).withDayOfMonth(1);
        };
    }

    private static List<List<LocalDate>> weeks(LocalDate first) {
        var weeks = new ArrayList<List<LocalDate>>();
        var last = first.with(TemporalAdjusters.lastDayOfMonth());
        for (var monday = Months.monday(first); !monday.isAfter(last); monday = monday.plusWeeks(1))
            weeks.add(week(monday));
        return weeks;
    }

    private static List<LocalDate> week(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(7)).toList();
    }

    private BookCalendar.Day of(LocalDate day, LocalDate on, String span, Set<LocalDate> off, List<Line> lines) {
        return new BookCalendar.Day(
                day,
                span.equals("week") || day.getMonth() == on.getMonth(),
                off.contains(day),
                lines.stream().filter(it -> it.ends().equals(day)).toList(),
                lines.stream().filter(it -> it.open() && day.equals(it.pre())).toList());
    }
}
