package dk.skranke.ticketing.pages;

import org.jspecify.annotations.Nullable;

public record Title(
        long ticket, String was, String to, @Nullable String error) implements Form {}
