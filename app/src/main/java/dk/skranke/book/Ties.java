package dk.skranke.book;

import dk.skranke.book.DeadlineEvent.Entered;
import dk.skranke.book.DeadlineEvent.Restored;
import dk.skranke.matters.ClosingMatters;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Objection;
import dk.skranke.ticketing.TicketEvent;
import dk.skranke.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What ties a ticket to its dates: it stays open while one is, they go with it to another matter, and that is open then. */
@Component
class Ties implements Objection {

    private final Book book;
    private final ClosingMatters matters;

    Ties(Book book, ClosingMatters matters) {
        this.book = book;
        this.matters = matters;
    }

    @Override
    public void to(TicketEvent event) {
        if (!(event instanceof TicketEvent.Closed it)) return;
        if (book.hasOpen(it.ticket())) throw new Refused("book.refusal.closes-open");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TicketEvent.Filed it) {
        book.filed(it.ticket(), it.to());
        reopen(it.ticket(), it.by() instanceof Actor.Colleague by ? by.id() : null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Entered it) {
        reopen(it.ticket(), it.by());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Restored it) {
        reopen(it.ticket(), it.by());
    }

    private void reopen(TicketId ticket, @Nullable PersonId by) {
        book.openIn(ticket).ifPresent(it -> matters.reopenForDeadline(it, by));
    }
}
