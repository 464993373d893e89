package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.office.Directory;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What belongs to a team and one person is not shown to others by sending it elsewhere or by letting them follow. */
@Component
class ClosedCircle implements Objection {

    private final DSLContext sql;
    private final Directory directory;

    ClosedCircle(DSLContext sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    @Override
    public void to(TicketEvent event) {
        switch (event) {
            case TicketEvent.Redirected it
            when closed(it.ticket()) ->
                throw new Refused(
                        "ticketing.circle.redirect", directory.team(it.from()).name());
            case TicketEvent.Followed it
            when !(it.by() instanceof Actor.Program) && closed(it.ticket()) -> {
                var team = team(it.ticket());
                if (!directory.person(it.who()).teams().contains(team))
                    throw new Refused(
                            "ticketing.circle.follow", directory.team(team).name());
            }
            default -> {}
        }
    }

    private boolean closed(TicketId id) {
        return sql.fetchExists(TICKET, TICKET.ID.eq(id.value()), TICKET.CLOSED_CIRCLE.isTrue());
    }

    private TeamId team(TicketId id) {
        return new TeamId(sql.select(TICKET.TEAM_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(id.value()))
                .fetchSingle()
                .value1());
    }
}
