package dk.skranke.ticketing;

import dk.skranke.office.Member;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work on many tickets in one transaction, without asking for each of them. */
@Service
public class Together {

    private final Tickets tickets;

    Together(Tickets tickets) {
        this.tickets = tickets;
    }

    /** Nobody else changes any of them from here on, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T holding(Collection<TicketId> all, Member me, Supplier<T> work) {
        return tickets.holding(all, me, work);
    }
}
