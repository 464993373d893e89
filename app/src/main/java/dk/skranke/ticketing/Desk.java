package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one person today. One statement, and no section of it longer than ten. */
@Repository
class Desk {

    static final int SHOWN = 10;
    private static final int DAYS_AHEAD = 14;
    private static final Duration LATELY = Duration.ofDays(7);

    private static final Condition URGENT_BY_PRIORITY = TICKET.PRIORITY.eq("CRITICAL");

    /** How much of everything there is, shown or not. */
    record Counts(int overdue, int dueToday, int urgent, int waiting, int unassigned) {}

    record Day(
            Counts counts,
            List<TicketRow> urgent,
            List<TicketRow> waiting,
            List<TicketRow> unassigned,
            List<TicketRow> ahead,
            List<TicketRow> followed) {}

    private final DSLContext sql;
    private final Rows rows;
    private final Directory directory;
    private final Clock clock;

    Desk(DSLContext sql, Rows rows, Directory directory, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Day of(Member me) {
        var today = clock.instant().atZone(directory.zone()).toLocalDate();
        var mine = TICKET.ASSIGNEE_ID.eq(me.id().value());
        var free = TICKET.ASSIGNEE_ID
                .isNull()
                .and(TICKET.TEAM_ID.in(me.teams().stream().map(TeamId::value).toList()));
        var pressing = URGENT_BY_PRIORITY.or(TICKET.NEXT_DUE.isNotNull().and(TICKET.NEXT_DUE.le(today)));
        var urgent = mine.or(free).and(pressing);
        var waiting = mine.and(TICKET.BALL.eq("US")).and(not(pressing));
        var unassigned = free.and(not(pressing));
        return sql.select(
                        counts(urgent, waiting, unassigned, today, me),
                        section(me, urgent, TICKET.NEXT_DUE.asc().nullsLast(), TICKET.ID.asc()),
                        section(me, waiting, TICKET.UNANSWERED.desc(), TICKET.NEXT_DUE.asc().nullsLast(), TICKET.ACTIVE_AT.desc()),
                        section(me, unassigned, TICKET.ACTIVE_AT.desc(), TICKET.ID.desc()),
                        section(me, mine.and(ahead(today)), TICKET.NEXT_DUE.asc(), TICKET.ID.asc()),
                        followed(me))
                .fetchSingle(it -> new Day(
                        it.value1().getFirst(), it.value2(), it.value3(), it.value4(), it.value5(), it.value6()));
    }

    private static Condition ahead(LocalDate today) {
        return TICKET.NEXT_DUE.between(today, today.plusDays(DAYS_AHEAD));
    }

    private Field<List<Counts>> counts(
            Condition urgent, Condition waiting, Condition unassigned, LocalDate today, Member me) {
        return multiset(select(
                                count().filterWhere(urgent.and(TICKET.NEXT_DUE.lt(today))),
                                count().filterWhere(urgent.and(TICKET.NEXT_DUE.eq(today))),
                                count().filterWhere(urgent),
                                count().filterWhere(waiting),
                                count().filterWhere(unassigned))
                        .from(TICKET)
                        .where(Rows.OPEN, Tickets.visibleTo(me), urgent.or(waiting).or(unassigned)))
                .as("counts")
                .convertFrom(it -> it.map(org.jooq.Records.mapping(Counts::new)));
    }

    private Field<List<TicketRow>> section(Member me, Condition which, SortField<?>... order) {
        return multiset(select(Rows.FIELDS)
                        .from(TICKET)
                        .where(Rows.OPEN, Tickets.visibleTo(me), which)
                        .orderBy(order)
                        .limit(inline(SHOWN)))
                .convertFrom(it -> it.map((Record row) -> rows.row(row, me.language())));
    }

    /** What others take care of and the member looks along with. */
    private Field<List<TicketRow>> followed(Member me) {
        var own = select(PARTICIPANT.TICKET_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.PERSON_ID.eq(me.id().value()));
        return multiset(select(Rows.FIELDS)
                        .from(TICKET)
                        .where(
                                Tickets.visibleTo(me),
                                TICKET.ID.in(own),
                                TICKET.ASSIGNEE_ID.ne(me.id().value()),
                                TICKET.ACTIVE_AT.ge(clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC)))
                        .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                        .limit(inline(SHOWN)))
                .convertFrom(it -> it.map((Record row) -> rows.row(row, me.language())));
    }
}
