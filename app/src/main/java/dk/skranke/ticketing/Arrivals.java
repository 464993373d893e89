package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;

import dk.skranke.access.Visible;
import dk.skranke.catalogue.Catalogue;
import dk.skranke.catalogue.Category;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open tickets that came in as deadlines; another module says which of them still wait for it. */
@Repository
public class Arrivals {

    /** The category of the library that everything about a deadline comes in by. */
    private static final String DEADLINE = "DEADLINE";

    private static final Field<String> CLIENT = Parties.clientName(TICKET.CLIENT_ID);

    public record Arrived(
            TicketId ticket,
            String title,
            @Nullable String client,
            TeamId team,
            @Nullable PersonId assignee,
            Instant at) {}

    private final DSLContext sql;
    private final Catalogue catalogue;

    Arrivals(DSLContext sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    /** Those of the member's own teams, the oldest first. */
    @Transactional(readOnly = true)
    public List<Arrived> waiting(Function<Field<Long>, Condition> waits, int most, Member me) {
        me.mustBelong();
        var teams = me.teams().stream().map(TeamId::value).toList();
        var seen = TICKET.TEAM_ID.in(teams).and(Visible.to(me, TICKET.TEAM_ID, TICKET.ID));
        return arrived(waits, seen, most);
    }

    /** For whoever watches over all of them. */
    @Transactional(readOnly = true)
    public List<Arrived> waiting(Function<Field<Long>, Condition> waits, int most) {
        return arrived(waits, noCondition(), most);
    }

    private List<Arrived> arrived(Function<Field<Long>, Condition> waits, Condition whose, int most) {
        var kinds = catalogue.everyCategory().stream()
                .filter(it -> it.key().equals(DEADLINE))
                .map(Category::id)
                .map(it -> it.value())
                .toList();
        return sql.select(TICKET.ID, TICKET.TITLE, CLIENT, TICKET.TEAM_ID, TICKET.ASSIGNEE_ID, TICKET.OPENED_AT)
                .from(TICKET)
                .where(condition(TICKET.OPEN), TICKET.CATEGORY_ID.in(kinds), waits.apply(TICKET.ID), whose)
                .orderBy(TICKET.OPENED_AT, TICKET.ID)
                .limit(most)
                .fetch(it -> new Arrived(
                        new TicketId(it.value1()),
                        it.value2(),
                        it.value3(),
                        new TeamId(it.value4()),
                        it.value5() == null ? null : new PersonId(it.value5()),
                        it.value6().toInstant()));
    }
}
