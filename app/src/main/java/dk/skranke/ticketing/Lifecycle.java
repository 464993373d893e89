package dk.skranke.ticketing;

import dk.skranke.office.Member;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a ticket on, and closes it with its outcome. */
@Service
public class Lifecycle {

    private final Tickets tickets;

    Lifecycle(Tickets tickets) {
        this.tickets = tickets;
    }

    @Transactional
    public void move(TicketId id, TicketStatus was, TicketStatus to, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        if (ticket.status() != was) throw new Stale(id, "status");
        ticket.move(to, new Actor.Colleague(me.id())).ifPresent(tickets::record);
    }

    @Transactional
    public void close(TicketId id, String outcome, Member me) {
        me.mustBelong();
        var ticket = tickets.lock(id, me);
        tickets.record(ticket.close(outcome, new Actor.Colleague(me.id())));
    }
}
