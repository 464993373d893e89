package dk.skranke.book.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a month, in weeks, with what falls on them. */
public record Month(LocalDate first, List<List<Day>> weeks) {

    /** @param kind {@code end}, {@code pre}, {@code late} or {@code near}; null where nothing falls on it */
    public record Day(
            LocalDate day,
            boolean within,
            boolean off,
            int ends,
            int pre,
            @Nullable String kind,
            boolean today) {}
}
