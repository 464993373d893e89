package dk.skranke.links;

import static dk.skranke.links.db.Tables.LINK;

import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Objection;
import dk.skranke.ticketing.TicketEvent;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A ticket is not closed while something that it depends on is open, whether or not whoever closes it sees that. */
@Component
class OpenDependencies implements Objection {

    private static final int TOLD = 5;

    private final DSLContext sql;

    OpenDependencies(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void to(TicketEvent event) {
        if (!(event instanceof TicketEvent.Closed it)) return;
        var open = sql.select(LINK.TO_ID)
                .from(LINK)
                .where(LINK.FROM_ID.eq(it.ticket().value()), LINK.KIND.eq("DEPENDS"), LINK.TO_OPEN.isTrue())
                .orderBy(LINK.TO_ID)
                .limit(TOLD)
                .fetch(LINK.TO_ID);
        if (open.isEmpty()) return;
        throw new Refused("links.still-open", open.stream().map(id -> "#" + id).collect(Collectors.joining(", ")));
    }
}
