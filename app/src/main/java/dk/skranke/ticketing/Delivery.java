package dk.skranke.ticketing;

import java.time.Instant;

/** Where a reply is on its way out. */
public record Delivery(State state, Instant at, int attempts, String reason) {

    public enum State {
        QUEUED,
        /** No outgoing server is set up: the letter waits. */
        NO_SERVER,
        RETRYING,
        SENT,
        FAILED,
        /** The program was stopped while the server was taking it: it may have been sent twice. */
        IN_DOUBT,
        BOUNCED;

        /** Whether it belongs in the ticket's history. */
        boolean remembered() {
            return this == SENT || this == FAILED || this == IN_DOUBT || this == BOUNCED;
        }
    }
}
