package dk.skranke.ticketing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a ticket stands, and where it may go from there. */
public enum TicketStatus {
    NEW,
    OPEN,
    /** Waiting for the client. */
    CLIENT,
    /** Waiting for a third party: a court, an authority, the other side. */
    OTHER,
    SOLVED,
    CLOSED;

    /** Closing is not among them: it wants an outcome and goes its own way. */
    public Set<TicketStatus> moves() {
        return switch (this) {
            case NEW, OPEN, CLIENT, OTHER -> without(this, NEW, CLOSED);
            case SOLVED, CLOSED -> EnumSet.of(OPEN);
        };
    }

    public boolean open() {
        return this != SOLVED && this != CLOSED;
    }

    public boolean waiting() {
        return this == CLIENT || this == OTHER;
    }

    /** As in the style sheets: {@code open}. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Set<TicketStatus> without(TicketStatus... these) {
        var all = EnumSet.allOf(TicketStatus.class);
        for (var it : these) all.remove(it);
        return all;
    }
}
