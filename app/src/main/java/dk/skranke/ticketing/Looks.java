package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.LOOK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Member;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody has read, known to nobody else. */
@Repository
class Looks {

    private final DSLContext sql;
    private final Tickets tickets;
    private final ApplicationEventPublisher events;

    Looks(DSLContext sql, Tickets tickets, ApplicationEventPublisher events) {
        this.sql = sql;
        this.tickets = tickets;
        this.events = events;
    }

    static Field<Long> last(Field<Long> ticket, Member me) {
        return coalesce(
                field(select(LOOK.MESSAGE_ID)
                        .from(LOOK)
                        .where(
                                LOOK.TICKET_ID.eq(ticket),
                                LOOK.PERSON_ID.eq(me.id().value()))),
                inline(0L));
    }

    /** The line only moves on. */
    @Transactional
    public void seen(TicketId id, long message, Member me) {
        tickets.find(id, me);
        sql.insertInto(LOOK)
                .columns(LOOK.TICKET_ID, LOOK.TEAM_ID, LOOK.PERSON_ID, LOOK.MESSAGE_ID, LOOK.AT)
                .values(val(id.value()), Tickets.team(id), val(me.id().value()), val(message), val(tickets.now()))
                .onConflict(LOOK.TICKET_ID, LOOK.PERSON_ID)
                .doUpdate()
                .set(LOOK.MESSAGE_ID, message)
                .set(LOOK.AT, tickets.now())
                .where(LOOK.MESSAGE_ID.lt(message))
                .execute();
        events.publishEvent(new Looked(id, me.id()));
    }
}
