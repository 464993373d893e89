package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Longer;
import dk.skranke.office.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** More time, asked for and perhaps decided. */
record Extension(
        long id,
        Longer kind,
        LocalDate until,
        String reason,
        State state,
        PersonId askedBy,
        Instant askedAt,
        @Nullable PersonId decidedBy,
        @Nullable Instant decidedAt) {

    enum State {
        ASKED,
        GRANTED,
        REFUSED;

        /** As in the texts: {@code asked}. */
        String mark() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
