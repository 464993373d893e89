package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tickets about a deadline that is in no book yet. */
public record UnenteredList(List<Line> lines) implements Page {

    public record Line(
            long ticket,
            String title,
            @Nullable String client,
            String team,
            @Nullable String assignee,
            Instant at,
            Instant due,
            boolean late) {}
}
