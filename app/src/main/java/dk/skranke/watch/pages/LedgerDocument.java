package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deadline book on paper. */
public record LedgerDocument(
        LocalDate from, LocalDate to, @Nullable String whose, List<Line> lines) implements Page {

    /**
     * One deadline, with everything that the book must hold.
     *
     * @param sheet the number of its latest control sheet
     * @param documents what set it off
     * @param receipts how it was done
     * @param outgoing the evening control of the day on which it was struck
     */
    public record Line(
            long number,
            @Nullable Long sheet,
            String matter,
            String rubrum,
            @Nullable String client,
            String title,
            String law,
            String happened,
            LocalDate event,
            List<String> documents,
            String place,
            LocalDate ends,
            @Nullable OffsetDateTime endsAt,
            @Nullable LocalDate pre,
            boolean provisional,
            String responsible,
            boolean byHand,
            Said computed,
            @Nullable Said checked,
            String control,
            String standing,
            List<Receipt> receipts,
            @Nullable Said struck,
            @Nullable Said outgoing) {}

    public record Said(String by, Instant at) {}

    public record Receipt(
            String kind, String words, @Nullable Instant received) {}
}
