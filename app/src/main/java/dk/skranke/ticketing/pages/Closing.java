package dk.skranke.ticketing.pages;

import org.jspecify.annotations.Nullable;

public record Closing(
        long ticket,
        String subject,
        String outcome,
        @Nullable String error) implements Form {}
