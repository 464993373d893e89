package dk.skranke.ticketing.pages;

import org.jspecify.annotations.Nullable;

/** Tags as one text, with commas between them. */
public record Tags(
        long ticket,
        String subject,
        String was,
        String to,
        @Nullable String error) implements Form {}
