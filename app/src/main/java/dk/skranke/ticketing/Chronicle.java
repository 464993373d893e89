package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketEvent.Noted;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes into a ticket's history what other modules did to it. */
@Service
public class Chronicle {

    private final Tickets tickets;

    Chronicle(Tickets tickets) {
        this.tickets = tickets;
    }

    /** @param what the key of a sentence in the other module's bundle, as in {@code tilføjede {0}} */
    @Transactional
    public void note(TicketId id, String what, List<String> values, Member me) {
        tickets.lock(id, me);
        tickets.record(new Noted(id, new Actor.Colleague(me.id()), what, values));
    }

    /** By the program itself, in a system role that sees every ticket. */
    @Transactional
    public void note(TicketId id, String what, List<String> values) {
        tickets.lockForMail(id);
        tickets.record(new Noted(id, new Actor.Program(), what, values));
    }
}
