package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The control sheet as it is printed: the entry, and every deadline of its file. */
public record ControlSheet(
        DeadlinePage deadline,
        long number,
        Instant madeAt,
        String madeBy,
        @Nullable Instant printedAt,
        boolean kept,
        List<Line> file)
        implements Page {}
