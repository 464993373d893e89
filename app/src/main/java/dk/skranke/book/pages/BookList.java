package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the book as a list, week by week. */
public record BookList(
        String part,
        Narrowed narrowed,
        List<Week> weeks,
        int coming,
        int unchecked,
        @Nullable String next,
        @Nullable Month month,
        boolean print)
        implements Page {

    public record Week(LocalDate monday, List<Line> lines) {}

    /** Whose deadlines; empty for everybody's. */
    public record Narrowed(String person, String team, List<Choice> people, List<Choice> teams, String query) {}
}
