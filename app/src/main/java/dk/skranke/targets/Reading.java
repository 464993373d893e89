package dk.skranke.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a ticket as it was read after the last thing that happened.
 *
 * @param allowed how much working time there is, in seconds
 * @param used how much of it had passed when the clock last stood still
 * @param running since when it runs again; null while it is paused, and when it has stopped for good
 * @param due when it has run out or will have, if nothing else happens; null while that is open
 * @param stopped when what was waited for happened
 */
public record Reading(
        Kind kind,
        Instant since,
        long allowed,
        long used,
        @Nullable Instant running,
        @Nullable Instant due,
        @Nullable Instant stopped) {

    boolean pending() {
        return stopped == null;
    }

    boolean paused() {
        return pending() && running == null;
    }

    boolean broken() {
        return used > allowed;
    }

    long left() {
        return allowed - used;
    }

    /** The clock that matters now: of those that run the one that runs out first, else the one with the least left. */
    static Optional<Reading> pressing(List<Reading> all) {
        return all.stream()
                .filter(Reading::pending)
                .min(Comparator.comparing(Reading::paused)
                        .thenComparing(it -> it.due() == null ? Instant.MAX : it.due())
                        .thenComparing(Reading::left));
    }

    Duration allowance() {
        return Duration.ofSeconds(allowed);
    }
}
