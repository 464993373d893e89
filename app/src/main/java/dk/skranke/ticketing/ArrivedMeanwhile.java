package dk.skranke.ticketing;

/** Somebody wrote while the reply was being written. Nothing was sent; the text is kept for the page that says so. */
public class ArrivedMeanwhile extends RuntimeException {

    private final TicketId ticket;

    public ArrivedMeanwhile(TicketId ticket) {
        super(null, null, false, false);
        this.ticket = ticket;
    }

    public TicketId ticket() {
        return ticket;
    }
}
