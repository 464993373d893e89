package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one deadline.
 *
 * @param receiptOwed whether a German court waits for an acknowledgement of receipt
 * @param returned the day that the acknowledgement named
 * @param presented whether the day has come on which the file is put before the lawyer
 * @param matter the id of its matter
 * @param lastOfMatter whether striking it left its matter without any open date
 */
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
        List<Instructed> instructions,
        boolean receiptOwed,
        @Nullable LocalDate returned,
        List<Told> history,
        List<Line> chain,
        boolean lawyerReads,
        boolean presented,
        @Nullable Long matter,
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
            @Nullable Instant said,
            String by,
            Instant at) {}

    /**
     * A single instruction.
     *
     * @param mine whether the reader is to acknowledge it
     */
    public record Instructed(
            long id,
            String to,
            String by,
            String what,
            String how,
            Instant until,
            @Nullable Instant acknowledged,
            boolean mine) {}

    /** What happened, in words. */
    public record Told(Instant at, String by, String sentence) {}
}
