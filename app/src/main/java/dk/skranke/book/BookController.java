package dk.skranke.book;

import dk.skranke.book.pages.BookList;
import dk.skranke.book.pages.BookList.Week;
import dk.skranke.book.pages.Line;
import dk.skranke.office.Member;
import dk.skranke.shared.TypedDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The book as lists: what comes, what waits for a second person, what is over. */
@Controller
class BookController {

    static final String PATH = "/deadlines";

    private static final int PRINTED = 500;

    private final Shelf shelf;
    private final Narrowing narrowing;
    private final Months months;
    private final Reckoning reckoning;

    BookController(Shelf shelf, Narrowing narrowing, Months months, Reckoning reckoning) {
        this.shelf = shelf;
        this.narrowing = narrowing;
        this.months = months;
        this.reckoning = reckoning;
    }

    @GetMapping(PATH)
    BookList list(
            @RequestParam(defaultValue = "coming") String part,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String print,
            Member me) {
        me.mustBelong();
        var whose = narrowing.whose(person, team);
        var whole = !print.isEmpty();
        var month = months.around(reckoning.today());
        var opened = shelf.open(() -> lines(part, whose, after, whole, me), month.from(), month.to(), whose, me);
        var lines = opened.lines();
        return new BookList(
                part.equals("unchecked") || part.equals("struck") ? part : "coming",
                narrowing.shown(person, team, me),
                weeks(lines, part.equals("struck")),
                opened.counted().coming(),
                opened.counted().unchecked(),
                lines.size() < Shelf.PAGE || whole ? null : cursor(lines.getLast(), part),
                whole ? null : months.small(month, opened.marks()),
                whole);
    }

    private List<Line> lines(String part, Shelf.Whose whose, String after, boolean whole, Member me) {
        return switch (part) {
            case "unchecked" -> shelf.unchecked(whose, after(after), me);
            case "struck" -> struck(whose, after, me);
            default -> shelf.coming(whose, after(after), whole ? PRINTED : Shelf.PAGE, me);
        };
    }

    private List<Line> struck(Shelf.Whose whose, String after, Member me) {
        var parts = after.split("_");
        if (parts.length != 2 || !parts[0].matches("\\d{1,15}") || !parts[1].matches("\\d{1,18}"))
            return shelf.struck(whose, null, 0, me);
        return shelf.struck(whose, Instant.ofEpochMilli(Long.parseLong(parts[0])), Long.parseLong(parts[1]), me);
    }

    private static Shelf.@Nullable After after(String text) {
        var parts = text.split("_");
        if (parts.length != 2 || !parts[1].matches("\\d{1,18}")) return null;
        var day = TypedDay.of(parts[0]);
        return day == null ? null : new Shelf.After(day, Long.parseLong(parts[1]));
    }

    private static String cursor(Line last, String part) {
        return part.equals("struck")
                ? Objects.requireNonNull(last.struckAt()).toEpochMilli() + 1 + "_" + last.id()
                : last.ends() + "_" + last.id();
    }

    private static List<Week> weeks(List<Line> lines, boolean struck) {
        var weeks = new LinkedHashMap<LocalDate, List<Line>>();
        for (var it : lines) {
            var monday = it.ends().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            weeks.computeIfAbsent(struck ? LocalDate.EPOCH : monday, _ -> new ArrayList<>())
                    .add(it);
        }
        return weeks.entrySet().stream()
                .map(it -> new Week(it.getKey(), it.getValue()))
                .toList();
    }
}
