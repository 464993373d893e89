package dk.skranke.book.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A deadline as one line of the book. */
public record Line(
        long id,
        long ticket,
        String ticketTitle,
        @Nullable String client,
        @Nullable String matter,
        String title,
        String law,
        LocalDate entered,
        LocalDate ends,
        @Nullable OffsetDateTime endsAt,
        LocalDate safe,
        @Nullable LocalDate pre,
        boolean provisional,
        String standing,
        String control,
        Face responsible,
        @Nullable String checkedBy,
        @Nullable Instant checkedAt,
        @Nullable Instant struckAt,
        @Nullable LocalDate asked,
        @Nullable LocalDate review) {

    /** Where a day lies on the way from the event to the last day, on a line of 110. */
    public long along(LocalDate day) {
        var whole = Math.max(1, ChronoUnit.DAYS.between(entered, ends));
        return 2 + Math.clamp(110 * ChronoUnit.DAYS.between(entered, day) / whole, 0, 110);
    }

    public boolean open() {
        return standing.equals("open");
    }
}
