package dk.skranke.watch;

import static dk.skranke.watch.db.Tables.INCIDENT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.access.Visible;
import dk.skranke.book.Upcoming;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.watch.pages.TicketIncidents;
import dk.skranke.watch.pages.TicketIncidents.Incident;
import dk.skranke.watch.pages.TicketIncidents.Told;
import dk.skranke.web.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A missed date above the conversation, until everybody who must know has been told. */
@Component
@Order(1)
class IncidentNotice implements TicketPart<List<Incident>> {

    private final Directory directory;

    IncidentNotice(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Place place() {
        return Place.NOTICE;
    }

    @Override
    public Field<List<Incident>> asked(Field<Long> ticket, Member me) {
        return multiset(select(
                                INCIDENT.DEADLINE_ID,
                                Upcoming.title(INCIDENT.DEADLINE_ID, me.language()),
                                Upcoming.ends(INCIDENT.DEADLINE_ID),
                                INCIDENT.REINSTATED_ID,
                                Upcoming.ends(INCIDENT.REINSTATED_ID),
                                INCIDENT.CLIENT_BY,
                                INCIDENT.CLIENT_AT,
                                INCIDENT.INSURER_BY,
                                INCIDENT.INSURER_AT)
                        .from(INCIDENT)
                        .where(
                                INCIDENT.TICKET_ID.eq(ticket),
                                me.guest()
                                        ? DSL.falseCondition()
                                        : Visible.to(me, INCIDENT.TEAM_ID, INCIDENT.TICKET_ID)))
                .convertFrom(it -> it.map(row -> new Incident(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        told(row.value6(), row.value7()),
                        told(row.value8(), row.value9()))));
    }

    private @Nullable Told told(@Nullable Long by, @Nullable OffsetDateTime at) {
        return by == null || at == null
                ? null
                : new Told(directory.person(new PersonId(by)).name(), at.toInstant());
    }

    @Override
    public Optional<? extends Page> shown(List<Incident> incidents, Seen seen) {
        return incidents.isEmpty() ? Optional.empty() : Optional.of(new TicketIncidents(incidents));
    }
}
