package dk.skranke.cover.pages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open deadline of a ticket that changes hands.
 *
 * @param other who goes on answering for it; null where it changes hands too
 */
public record HandedDate(
        String title, LocalDate ends, @Nullable String other) {}
