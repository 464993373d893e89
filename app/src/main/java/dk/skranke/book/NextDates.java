package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static dk.skranke.book.db.Tables.NEXT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The next date of each ticket and its control, kept beside the deadlines so that a list need not look for it. */
@Repository
class NextDates {

    private final DSLContext sql;

    NextDates(DSLContext sql) {
        this.sql = sql;
    }

    void keep(TicketId ticket) {
        sql.deleteFrom(NEXT)
                .where(
                        NEXT.TICKET_ID.eq(ticket.value()),
                        notExists(selectOne().from(DEADLINE).where(DEADLINE.TICKET_ID.eq(ticket.value()), Book.OPEN)))
                .execute();
        var first = DEADLINE.as("first");
        var control = field(select(first.CONTROL)
                .from(first)
                .where(first.TICKET_ID.eq(ticket.value()), condition(first.OPEN))
                .orderBy(first.ENDS_ON, first.ID)
                .limit(1));
        sql.insertInto(NEXT, NEXT.TICKET_ID, NEXT.TEAM_ID, NEXT.ENDS_ON, NEXT.CONTROL, NEXT.OPEN)
                .select(select(DEADLINE.TICKET_ID, DEADLINE.TEAM_ID, min(DEADLINE.ENDS_ON), control, count())
                        .from(DEADLINE)
                        .where(DEADLINE.TICKET_ID.eq(ticket.value()), Book.OPEN)
                        .groupBy(DEADLINE.TICKET_ID, DEADLINE.TEAM_ID))
                .onConflict(NEXT.TICKET_ID)
                .doUpdate()
                .set(NEXT.ENDS_ON, excluded(NEXT.ENDS_ON))
                .set(NEXT.CONTROL, excluded(NEXT.CONTROL))
                .set(NEXT.OPEN, excluded(NEXT.OPEN))
                .execute();
    }
}
