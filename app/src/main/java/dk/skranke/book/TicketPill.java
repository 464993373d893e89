package dk.skranke.book;

import static dk.skranke.book.db.Tables.NEXT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dk.skranke.book.pages.NextPill;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A ticket's next deadline among its pills. */
@Component
@Order(10)
class TicketPill implements TicketPart<NextPill> {

    @Override
    public Place place() {
        return Place.PILL;
    }

    @Override
    public Field<NextPill> asked(Field<Long> ticket, Member me) {
        return field(select(row(NEXT.ENDS_ON, NEXT.CONTROL)
                        .mapping(NextPill.class, (ends, control) -> new NextPill(ends, control.equals("CHECKED"))))
                .from(NEXT)
                .where(NEXT.TICKET_ID.eq(ticket), me.guest() ? DSL.falseCondition() : DSL.noCondition()));
    }

    @Override
    public Optional<? extends Page> shown(NextPill value, Seen seen) {
        return Optional.of(value);
    }
}
