package dk.skranke.book;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The days of a deadline.
 *
 * @param ends the last day, until its end; for periods in hours {@code endsAt} is the moment
 * @param safe the last working day up to then
 * @param pre when the file is put before the lawyer
 */
public record Term(
        LocalDate ends,
        @Nullable OffsetDateTime endsAt,
        LocalDate safe,
        @Nullable LocalDate pre) {}
