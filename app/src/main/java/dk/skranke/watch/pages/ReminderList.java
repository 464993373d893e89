package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody was reminded of and has not acknowledged yet. */
public record ReminderList(List<Line> lines) implements Page {

    /** @param whose who answers for it, where it is not the reader's to open */
    public record Line(
            long id,
            String step,
            @Nullable Long deadline,
            @Nullable String title,
            @Nullable LocalDate ends,
            @Nullable String whose,
            String team,
            Instant at) {}
}
