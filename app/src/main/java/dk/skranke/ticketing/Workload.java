package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.trueCondition;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The open tickets that somebody has: for whoever takes them over or stands in. Never a measure of them. */
@Repository
public class Workload {

    private static final int MOST = 500;

    public record Work(
            TicketId ticket,
            String title,
            TeamId team,
            CategoryId category,
            TicketStatus status,
            Priority priority,
            @Nullable String step,
            @Nullable LocalDate due,
            boolean unanswered) {}

    private final DSLContext sql;

    Workload(DSLContext sql) {
        this.sql = sql;
    }

    /** As far as the member may see it. */
    @Transactional(readOnly = true)
    public List<Work> of(PersonId who, Member me) {
        return of(who, Tickets.visibleTo(me));
    }

    /** Open ones of these, whosever they are, as far as the member may see them. */
    @Transactional(readOnly = true)
    public List<Work> these(Collection<TicketId> tickets, Member me) {
        if (tickets.isEmpty()) return List.of();
        return read(TICKET.ID
                .in(tickets.stream().map(TicketId::value).toList())
                .and(Tickets.visibleTo(me)));
    }

    /** All of it, for the program itself: row security shows it to nobody else. */
    @Transactional(readOnly = true)
    public List<Work> all(PersonId who) {
        return of(who, trueCondition());
    }

    /** How many each of them has, for deciding who gets the next one. Never shown, never kept. Whoever has none is left out. */
    public Map<PersonId, Integer> open(Collection<PersonId> people) {
        Tickets.mustBeSystem();
        return sql.select(TICKET.ASSIGNEE_ID, count())
                .from(TICKET)
                .where(
                        Rows.OPEN,
                        TICKET.ASSIGNEE_ID.in(
                                people.stream().map(PersonId::value).toList()))
                .groupBy(TICKET.ASSIGNEE_ID)
                .fetchMap(it -> new PersonId(it.value1()), it -> it.value2());
    }

    private List<Work> of(PersonId who, Condition which) {
        return read(TICKET.ASSIGNEE_ID.eq(who.value()).and(which));
    }

    private List<Work> read(Condition which) {
        return sql.selectFrom(TICKET)
                .where(Rows.OPEN, which)
                .orderBy(TICKET.NEXT_DUE.asc().nullsLast(), TICKET.ID)
                .limit(MOST)
                .fetch(it -> new Work(
                        new TicketId(it.getId()),
                        it.getTitle(),
                        new TeamId(it.getTeamId()),
                        new CategoryId(it.getCategoryId()),
                        TicketStatus.valueOf(it.getStatus()),
                        Priority.valueOf(it.getPriority()),
                        it.getNextStep(),
                        it.getNextDue(),
                        it.getUnanswered()));
    }
}
