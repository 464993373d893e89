package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.SIDE;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Conversations with third parties, beside the one with the client. */
@Repository
class Sides {

    private final DSLContext sql;
    private final Tickets tickets;

    Sides(DSLContext sql, Tickets tickets) {
        this.sql = sql;
        this.tickets = tickets;
    }

    long open(TicketId ticket, String subject) {
        return sql.insertInto(SIDE)
                .set(SIDE.TICKET_ID, ticket.value())
                .set(SIDE.TEAM_ID, Tickets.team(ticket))
                .set(SIDE.SUBJECT, subject)
                .set(SIDE.OPENED_AT, tickets.now())
                .returning(SIDE.ID)
                .fetchSingle()
                .getId();
    }

    /** @throws NotFound for guests, and where it belongs to another ticket */
    long find(TicketId ticket, long side, Member me) {
        me.mustBelong();
        return sql.select(SIDE.ID)
                .from(SIDE)
                .where(
                        SIDE.ID.eq(side),
                        Gathered.in(SIDE.TICKET_ID, ticket),
                        Visible.to(me, SIDE.TEAM_ID, SIDE.TICKET_ID))
                .fetchOptional(SIDE.ID)
                .orElseThrow(NotFound::new);
    }
}
