package dk.skranke.targets.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock in words.
 *
 * @param state ok, near, late, paused or met
 * @param pill the whole sentence for the head of a ticket
 * @param words what is left, or what became of it
 * @param percent how much of the time is used
 */
public record Line(
        String kind,
        String state,
        String name,
        String pill,
        String words,
        int percent,
        @Nullable Instant due) {}
