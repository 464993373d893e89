package dk.skranke.proof.storm;

import java.time.Duration;
import java.time.Instant;

/** From a kill until all was well again. */
record Outage(Instant from, Instant to) {

    /** What was being written so shortly before it may never have been finished. */
    private static final Duration IN_HAND = Duration.ofSeconds(5);

    Duration length() {
        return Duration.between(from, to);
    }

    double seconds() {
        return length().toMillis() / 1000.0;
    }

    /** Whether something that was written then may have been left behind because of it. */
    boolean explains(Instant written) {
        return written.isAfter(from.minus(IN_HAND)) && written.isBefore(to.plusSeconds(1));
    }
}
