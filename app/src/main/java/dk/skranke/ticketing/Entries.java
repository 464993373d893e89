package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ENTRY;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Covers;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketEvent.Assigned;
import dk.skranke.ticketing.db.tables.records.EntryRecord;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.InsertSetStep;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the history of a ticket says of something that happened: when, by whom, for whom. {@link Tickets} alone writes it. */
@Component
class Entries {

    private final Clock clock;
    private final JsonMapper json;

    Entries(Clock clock, JsonMapper json) {
        this.clock = clock;
        this.json = json;
    }

    /** One after the other, in one statement. */
    Query of(Function<Table<EntryRecord>, InsertSetStep<EntryRecord>> into, List<TicketEvent> all) {
        return of(into, all, it -> Tickets.team(it.ticket()), Entries::assignee);
    }

    /** Of a ticket that was just opened: its team is known, and nobody has it. */
    Query ofNew(Function<Table<EntryRecord>, InsertSetStep<EntryRecord>> into, List<TicketEvent> all, TeamId team) {
        return of(into, all, _ -> val(team.value()), _ -> val((Long) null));
    }

    private Query of(
            Function<Table<EntryRecord>, InsertSetStep<EntryRecord>> into,
            List<TicketEvent> all,
            Function<TicketEvent, Field<Long>> team,
            Function<TicketEvent, Field<Long>> assignee) {
        var rows = into.apply(ENTRY)
                .columns(
                        ENTRY.TICKET_ID,
                        ENTRY.TEAM_ID,
                        ENTRY.AT,
                        ENTRY.BY_PERSON_ID,
                        ENTRY.BY_CONTACT_ID,
                        ENTRY.FOR_PERSON_ID,
                        ENTRY.KIND,
                        ENTRY.DETAILS);
        for (var event : all)
            rows = rows.values(
                    val(event.ticket().value()),
                    team.apply(event),
                    val(clock.instant().atOffset(ZoneOffset.UTC)),
                    val(event.by() instanceof Actor.Colleague it ? it.id().value() : null, ENTRY.BY_PERSON_ID),
                    val(event.by() instanceof Actor.Outsider it ? it.id().value() : null, ENTRY.BY_CONTACT_ID),
                    insteadOf(event, team.apply(event), assignee.apply(event)),
                    val(event.getClass().getSimpleName()),
                    val(JSONB.valueOf(json.writeValueAsString(event))));
        return rows;
    }

    private static Field<Long> assignee(TicketEvent event) {
        return field(select(TICKET.ASSIGNEE_ID)
                .from(TICKET)
                .where(TICKET.ID.eq(event.ticket().value())));
    }

    /** Whoever is away and has it, or had it until this moment. */
    private static Field<Long> insteadOf(TicketEvent event, Field<Long> team, Field<Long> assignee) {
        if (!(event.by() instanceof Actor.Colleague by)) return val((Long) null);
        var before = event instanceof Assigned it ? it.from() : null;
        return Covers.insteadOf(by.id(), before, assignee, team);
    }
}
