package dk.skranke.ticketing.pages;

import org.jspecify.annotations.Nullable;

/**
 * The list that somebody came from.
 *
 * @param title null where the texts say it
 * @param back its address
 * @param before the address of the ticket that stood before this one
 */
public record Way(
        String view,
        @Nullable String title,
        String back,
        @Nullable String before,
        @Nullable String after) {}
