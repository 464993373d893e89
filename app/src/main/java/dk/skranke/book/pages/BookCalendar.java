package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;

/** The book as a calendar: a day, a week or a month. */
public record BookCalendar(
        String span,
        LocalDate on,
        LocalDate before,
        LocalDate after,
        LocalDate today,
        BookList.Narrowed narrowed,
        List<List<Day>> weeks,
        int coming,
        int unchecked)
        implements Page {

    public record Day(LocalDate day, boolean within, boolean off, List<Line> ends, List<Line> pre) {}
}
