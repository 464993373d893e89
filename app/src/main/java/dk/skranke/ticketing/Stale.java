package dk.skranke.ticketing;

/** Somebody was faster: what was to be changed is no longer what the page showed. Nothing has been changed. */
public class Stale extends RuntimeException {

    private final TicketId ticket;
    private final String property;

    Stale(TicketId ticket, String property) {
        super(null, null, false, false);
        this.ticket = ticket;
        this.property = property;
    }

    TicketId ticket() {
        return ticket;
    }

    String property() {
        return property;
    }
}
