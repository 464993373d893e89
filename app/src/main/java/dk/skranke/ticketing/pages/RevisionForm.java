package dk.skranke.ticketing.pages;

import org.jspecify.annotations.Nullable;

/** One's own note, to put right or to take back. */
public record RevisionForm(
        long ticket,
        String subject,
        long message,
        String text,
        @Nullable String error) implements Form {}
