package dk.skranke.book;

import dk.skranke.book.pages.Line;
import dk.skranke.book.pages.TicketDeadlines;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A ticket's deadlines beside it. */
@Component
@Order(10)
class TicketSide implements TicketPart<List<Line>> {

    private final Shelf shelf;

    TicketSide(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Field<List<Line>> asked(Field<Long> ticket, Member me) {
        return shelf.ofTicket(ticket, me);
    }

    @Override
    public Optional<? extends Page> shown(List<Line> lines, Seen seen) {
        return seen.me().guest()
                ? Optional.empty()
                : Optional.of(new TicketDeadlines(seen.ticket().value(), lines));
    }
}
