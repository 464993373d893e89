package dk.skranke.ticketing;

/** Another module's reason why something must not happen to a ticket now: an open deadline, say. Asked before it is recorded. */
public interface Objection {

    /** @throws dk.skranke.shared.Refused saying what is to be done first */
    void to(TicketEvent event);
}
