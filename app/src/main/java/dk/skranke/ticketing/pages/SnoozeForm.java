package dk.skranke.ticketing.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks until when a ticket is to be put away. */
public record SnoozeForm(
        long ticket,
        String subject,
        LocalDate today,
        String until,
        boolean hidden,
        String note,
        @Nullable String error) implements Form {}
