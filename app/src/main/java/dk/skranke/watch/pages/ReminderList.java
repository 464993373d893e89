package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody was reminded of and has not acknowledged yet. */
public record ReminderList(List<Line> lines) implements Page {

    public record Line(
            long id,
            String step,
            @Nullable Long deadline,
            @Nullable String title,
            @Nullable LocalDate ends,
            Instant at) {}
}
