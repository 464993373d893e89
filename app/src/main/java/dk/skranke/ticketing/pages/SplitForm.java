package dk.skranke.ticketing.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks which part of the conversation is to become a ticket of its own. */
public record SplitForm(
        long ticket,
        String subject,
        String title,
        List<Piece> pieces,
        boolean splitOff,
        @Nullable String error) implements Form {

    public record Piece(long id, String by, Instant at, String excerpt, boolean chosen) {}
}
