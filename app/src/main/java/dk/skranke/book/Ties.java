package dk.skranke.book;

import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Objection;
import dk.skranke.ticketing.TicketEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What ties a ticket to its dates: it stays open while one is, and they go with it to another matter. */
@Component
class Ties implements Objection {

    private final Book book;

    Ties(Book book) {
        this.book = book;
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
    }
}
