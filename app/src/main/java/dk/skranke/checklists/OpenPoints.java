package dk.skranke.checklists;

import static dk.skranke.checklists.db.Tables.ITEM;

import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Objection;
import dk.skranke.ticketing.TicketEvent;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A ticket is not closed while something required is not done. */
@Component
class OpenPoints implements Objection {

    private final DSLContext sql;

    OpenPoints(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void to(TicketEvent event) {
        if (!(event instanceof TicketEvent.Closed it)) return;
        var open = sql.select(ITEM.TEXT)
                .from(ITEM)
                .where(ITEM.TICKET_ID.eq(it.ticket().value()), ITEM.REQUIRED.isTrue(), ITEM.DONE_AT.isNull())
                .orderBy(ITEM.PLACE, ITEM.ID)
                .fetch(ITEM.TEXT);
        if (open.isEmpty()) return;
        if (open.size() == 1) throw new Refused("checklists.still-open", open.getFirst());
        throw new Refused("checklists.still-open-many", open.getFirst(), open.size() - 1);
    }
}
