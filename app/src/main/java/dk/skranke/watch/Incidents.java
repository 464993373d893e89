package dk.skranke.watch;

import static dk.skranke.watch.db.Tables.INCIDENT;

import dk.skranke.access.Visible;
import dk.skranke.book.DeadlineBook;
import dk.skranke.book.DeadlineEvent.Missed;
import dk.skranke.book.DeadlineId;
import dk.skranke.office.Member;
import dk.skranke.office.Members;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Docket;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Missed dates: the client and the insurer are told, and the way back is counted at once. */
@Repository
class Incidents {

    private final DSLContext sql;
    private final DeadlineBook book;
    private final Members members;
    private final Clock clock;

    Incidents(DSLContext sql, DeadlineBook book, Members members, Clock clock) {
        this.sql = sql;
        this.book = book;
        this.members = members;
        this.clock = clock;
    }

    void open(Missed it) {
        var me = members.find(it.by()).orElseThrow(NotFound::new);
        var back = book.reinstate(it.deadline(), me).map(DeadlineId::value).orElse(null);
        sql.insertInto(INCIDENT)
                .set(INCIDENT.DEADLINE_ID, it.deadline().value())
                .set(INCIDENT.TICKET_ID, it.ticket().value())
                .set(INCIDENT.TEAM_ID, Docket.team(it.ticket()))
                .set(INCIDENT.OPENED_BY, it.by().value())
                .set(INCIDENT.OPENED_AT, now())
                .set(INCIDENT.REINSTATED_ID, back)
                .onConflictDoNothing()
                .execute();
    }

    /** @param who {@code client} or {@code insurer} */
    @Transactional
    public void told(DeadlineId id, String who, Member me) {
        me.mustBelong();
        var client = who.equals("client");
        var changed = sql.update(INCIDENT)
                .set(client ? INCIDENT.CLIENT_BY : INCIDENT.INSURER_BY, me.id().value())
                .set(client ? INCIDENT.CLIENT_AT : INCIDENT.INSURER_AT, now())
                .where(
                        INCIDENT.DEADLINE_ID.eq(id.value()),
                        (client ? INCIDENT.CLIENT_AT : INCIDENT.INSURER_AT).isNull(),
                        Visible.to(me, INCIDENT.TEAM_ID, INCIDENT.TICKET_ID))
                .execute();
        if (changed == 0) throw new NotFound();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
