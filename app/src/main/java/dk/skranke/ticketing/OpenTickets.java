package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BOOLEAN;

import dk.skranke.matters.Holding;
import dk.skranke.office.Member;
import dk.skranke.shared.Language;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A matter stays open while a ticket of it is. */
@Component
@Order(20)
class OpenTickets implements Holding {

    @Override
    public String mark() {
        return "tickets";
    }

    @Override
    public Field<List<Open>> open(Field<Long> matter, Member me, Language language) {
        return multiset(select(TICKET.ID, TICKET.TITLE, TICKET.NEXT_DUE)
                        .from(TICKET)
                        .where(TICKET.MATTER_ID.eq(matter), Rows.OPEN, Tickets.visibleTo(me))
                        .orderBy(TICKET.NEXT_DUE.asc().nullsLast(), TICKET.ID)
                        .limit(TOLD))
                .convertFrom(rows -> rows.map(
                        it -> new Open("/tickets/" + it.value1(), "#" + it.value1() + " " + it.value2(), it.value3())));
    }

    @Override
    public Condition any(Field<Long> matter) {
        return condition(function(name("ticketing", "holds_open"), BOOLEAN, matter));
    }
}
