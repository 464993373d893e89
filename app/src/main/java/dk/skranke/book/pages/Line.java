package dk.skranke.book.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        @Nullable LocalDate asked) {

    public boolean open() {
        return standing.equals("open");
    }
}
