package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Who takes part in a ticket besides its team. Taking part means seeing. */
@Repository
class Participation {

    private final DSLContext sql;

    Participation(DSLContext sql) {
        this.sql = sql;
    }

    /** On a new ticket. Whoever files it for a team that is not theirs sees it from here on, and not before: they name the team. */
    void begin(TicketId ticket, TeamId team, PersonId who, String kind) {
        add(ticket, who, kind, val(team.value()), inline(true));
    }

    boolean has(TicketId ticket, PersonId who) {
        return sql.fetchExists(
                PARTICIPANT, PARTICIPANT.TICKET_ID.eq(ticket.value()), PARTICIPANT.PERSON_ID.eq(who.value()));
    }

    void follow(TicketId ticket, PersonId who) {
        var open = field(select(TICKET.OPEN).from(TICKET).where(TICKET.ID.eq(ticket.value())));
        add(ticket, who, "FOLLOWER", Tickets.team(ticket), open);
    }

    private void add(TicketId ticket, PersonId who, String kind, Field<Long> team, Field<Boolean> open) {
        sql.insertInto(PARTICIPANT)
                .set(PARTICIPANT.TICKET_ID, ticket.value())
                .set(PARTICIPANT.TEAM_ID, team)
                .set(PARTICIPANT.PERSON_ID, who.value())
                .set(PARTICIPANT.KIND, kind)
                .set(PARTICIPANT.OPEN, open)
                .onConflict(PARTICIPANT.TICKET_ID, PARTICIPANT.PERSON_ID)
                .doUpdate()
                .setNull(PARTICIPANT.MERGED_ID)
                .execute();
    }

    /** Requesters stay. */
    void unfollow(TicketId ticket, PersonId who) {
        sql.deleteFrom(PARTICIPANT)
                .where(
                        PARTICIPANT.TICKET_ID.eq(ticket.value()),
                        PARTICIPANT.PERSON_ID.eq(who.value()),
                        PARTICIPANT.KIND.ne("REQUESTER"))
                .execute();
    }
}
