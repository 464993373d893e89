package dk.skranke.leave.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One’s own leave.
 *
 * @param category to ask for leave in; null where the office has none
 */
public record Leave(
        List<Year> years,
        List<Row> own,
        List<Row> covering,
        @Nullable Long category,
        boolean personnel) implements Page {

    public record Year(String name, String kind, BalanceLine balance) {}

    public record Row(
            long ticket,
            String who,
            LocalDate first,
            LocalDate last,
            @Nullable String days,
            @Nullable String substitute,
            boolean granted) {}
}
