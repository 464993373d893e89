package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one deadline. */
public record DeadlinePage(
        Line line,
        String level,
        boolean byHand,
        String reason,
        @Nullable String lawyer,
        String happened,
        LocalDate event,
        String place,
        @Nullable LocalDate computed,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String struckBy,
        long sheet,
        boolean sheetPrinted,
        @Nullable Extended extension,
        List<String> steps,
        String holidays,
        List<Paper> papers,
        List<Told> history,
        List<Line> chain,
        boolean lawyerReads,
        boolean lastOfMatter)
        implements Page {

    /** More time that was asked for. */
    public record Extended(String kind, LocalDate until, String reason, String by, Instant at) {}

    /** A file or words that prove something. @param file where it is to be had */
    public record Paper(
            long id,
            String kind,
            @Nullable String file,
            String name,
            String words,
            @Nullable Instant received,
            String by,
            Instant at) {}

    /** What happened, in words. */
    public record Told(Instant at, String by, String sentence) {}
}
