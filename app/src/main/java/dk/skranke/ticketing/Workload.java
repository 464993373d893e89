package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.LOCALDATE;

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
        return read(TICKET.ID.in(tickets.stream().map(TicketId::value).toList()).and(Tickets.visibleTo(me)));
    }

    /** What somebody is to do next by one of these days, the first and the last among them. */
    public record Next(TicketId ticket, CategoryId category, LocalDate due) {}

    /** All of it, seen or not by whoever asks: it counts before somebody goes away, and is told only as far as they see it. */
    @Transactional(readOnly = true)
    public List<Next> dueBetween(PersonId who, LocalDate first, LocalDate last) {
        var due = table("ticketing.due_between({0}, {1}, {2})", val(who.value()), val(first), val(last))
                .as("due");
        return sql.select(
                        field(name("due", "ticket_id"), BIGINT),
                        field(name("due", "category_id"), BIGINT),
                        field(name("due", "day"), LOCALDATE))
                .from(due)
                .fetch(it -> new Next(new TicketId(it.value1()), new CategoryId(it.value2()), it.value3()));
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
