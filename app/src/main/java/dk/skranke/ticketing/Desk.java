package dk.skranke.ticketing;

import static dk.skranke.ticketing.OwnOnes.own;
import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.web.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for one person today. One statement, and no section of it longer than ten. */
@Repository
class Desk {

    static final int SHOWN = 10;
    private static final int DAYS_AHEAD = 14;
    private static final Duration LATELY = Duration.ofDays(7);

    /** How much of everything there is, shown or not. */
    record Counts(int overdue, int dueToday, int urgent, int waiting, int unassigned) {}

    record Day(
            Counts counts,
            List<Waiting> urgent,
            List<Waiting> waiting,
            List<Waiting> unassigned,
            List<DeskDate> ahead,
            List<TicketRow> followed,
            Map<DeskPart.Place, List<Page>> parts) {}

    /** A ticket that waits, and what other modules say of its time. */
    record Waiting(TicketRow ticket, Map<String, Supplier<ListColumn.Cell>> cells) {}

    private final DSLContext sql;
    private final Rows rows;
    private final Columns columns;
    private final OwnOnes ownOnes;
    private final DeskParts parts;
    private final Directory directory;
    private final Clock clock;
    private final Phrases<OwnOnes.Asked, Day> phrases;

    Desk(
            DSLContext sql,
            Rows rows,
            Columns columns,
            OwnOnes ownOnes,
            DeskParts parts,
            Directory directory,
            Clock clock) {
        this.columns = columns;
        this.ownOnes = ownOnes;
        this.sql = sql;
        this.rows = rows;
        this.parts = parts;
        this.directory = directory;
        this.clock = clock;
        this.phrases = new Phrases<>(sql, this::phrase);
    }

    @Transactional(readOnly = true)
    Day of(Member me) {
        var today = clock.instant().atZone(directory.zone()).toLocalDate();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return phrases.ask(
                        new OwnOnes.Asked(me, today, mineAndCovered(me)),
                        Map.of("lately", now.minus(LATELY), "soon", now.plus(OwnOnes.SOON)))
                .getFirst();
    }

    private Phrase<Day> phrase(OwnOnes.Asked it) {
        var me = it.me();
        var today = it.today();
        var mine = OwnOnes.MINE;
        var due = own(TICKET.NEXT_DUE);
        var urgent = OwnOnes.urgent(own(TICKET.PRIORITY), due, today).or(OwnOnes.PRESSING);
        var waiting = mine.and(own(TICKET.BALL).eq("US")).and(not(urgent));
        var ahead = mine.and(due.between(today, today.plusDays(DAYS_AHEAD)));
        var active = own(TICKET.ACTIVE_AT).desc();
        var id = own(TICKET.ID);
        var first = section(me, urgent, due.asc().nullsLast(), id.asc());
        var next = section(me, waiting, own(TICKET.UNANSWERED).desc(), due.asc().nullsLast(), active);
        var free = free(it);
        var steps = section(me, ahead, due.asc(), id.asc());
        var counts = counts(it, urgent, waiting, not(mine), due);
        var followed = followed(me);
        var dates = parts.dates(me, today, today.plusDays(DAYS_AHEAD));
        var asked = ownOnes.gathered(it)
                .select(counts, first, next, free, steps, followed)
                .select(dates)
                .select(parts.asked(me, today));
        return new Phrase<>(
                sql,
                asked,
                row -> new Day(
                        row.get(counts).getFirst(),
                        row.get(first),
                        row.get(next),
                        row.get(free),
                        ahead(row.get(steps), dates.stream().map(row::get).toList()),
                        row.get(followed),
                        parts.read(row, me)));
    }

    /** Next steps and other modules' days, by day. */
    private static List<DeskDate> ahead(List<Waiting> steps, List<List<DeskDate>> others) {
        return Stream.concat(
                        others.stream().flatMap(List::stream), steps.stream().map(it -> step(it.ticket())))
                .sorted(Comparator.comparing(DeskDate::day))
                .toList();
    }

    private static DeskDate step(TicketRow it) {
        var step = it.nextStep();
        return new DeskDate(
                requireNonNull(it.due()),
                step == null ? it.title() : step,
                step == null ? null : it.title(),
                "/tickets/" + it.number());
    }

    /** Whoever stands in for somebody has their work before them too. */
    private Set<Long> mineAndCovered(Member me) {
        return Stream.concat(
                        Stream.of(me.id().value()),
                        directory.coveredBy(me.id()).stream()
                                .map(it -> it.person().value()))
                .collect(toUnmodifiableSet());
    }

    /** How many are nobody's is kept: those of them that are urgent stand in their own number. */
    private static Field<List<Counts>> counts(
            OwnOnes.Asked it, Condition urgent, Condition waiting, Condition nobodys, Field<LocalDate> due) {
        var unassigned =
                field("ticketing.unassigned({0})", Integer.class, val(it.teams().toArray(Long[]::new)));
        return multiset(select(
                                count().filterWhere(urgent.and(due.lt(it.today()))),
                                count().filterWhere(urgent.and(due.eq(it.today()))),
                                count().filterWhere(urgent),
                                count().filterWhere(waiting),
                                unassigned.minus(count().filterWhere(nobodys)))
                        .from(OwnOnes.TABLE))
                .convertFrom(read -> read.map(mapping(Counts::new)));
    }

    /** Nobody's that can wait, the latest activity first: ten of each team, and of them ten. */
    private Field<List<Waiting>> free(OwnOnes.Asked it) {
        var team = field(name("of", "team"), Long.class);
        var ofTeam = select(TICKET.ID, TICKET.ACTIVE_AT)
                .from(TICKET)
                .where(
                        Rows.AWAKE,
                        TICKET.ASSIGNEE_ID.isNull(),
                        TICKET.TEAM_ID.eq(team),
                        not(TICKET.PRIORITY.eq(inline("CRITICAL"))),
                        TICKET.NEXT_DUE.isNull().or(TICKET.NEXT_DUE.gt(it.today())),
                        TICKET.ID.ne(all(array(OwnOnes.hastened()))))
                .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                .limit(inline(SHOWN));
        var chosen = select(field(name("free", "id"), Long.class))
                .from(unnest(val(it.teams().toArray(Long[]::new))).as("of", "team"), lateral(ofTeam.asTable("free")))
                .orderBy(
                        field(name("free", "active_at")).desc(),
                        field(name("free", "id")).desc())
                .limit(inline(SHOWN));
        return waiting(
                it.me(),
                select(Rows.FIELDS)
                        .select(columns.asked(TICKET.ID, it.me()))
                        .from(TICKET)
                        .where(TICKET.ID.eq(any(array(chosen))))
                        .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc()));
    }

    /** The first ten are chosen before a row is read whole. */
    private Field<List<Waiting>> section(Member me, Condition which, SortField<?>... order) {
        var chosen = select(own(TICKET.ID))
                .from(OwnOnes.TABLE)
                .where(which)
                .orderBy(order)
                .limit(inline(SHOWN));
        return waiting(
                me,
                select(Rows.FIELDS)
                        .select(columns.asked(TICKET.ID, me))
                        .from(TICKET)
                        .join(OwnOnes.TABLE)
                        .on(TICKET.ID.eq(own(TICKET.ID)))
                        .where(TICKET.ID.eq(any(array(chosen))))
                        .orderBy(order));
    }

    private Field<List<Waiting>> waiting(Member me, Select<?> chosen) {
        return multiset(chosen)
                .convertFrom(it ->
                        it.map((Record row) -> new Waiting(rows.row(row, me.language()), columns.read(row))));
    }

    /** What others take care of, and is not done with yet, and the member looks along with. */
    private Field<List<TicketRow>> followed(Member me) {
        var open = select(PARTICIPANT.TICKET_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.PERSON_ID.eq(me.id().value()), condition(PARTICIPANT.OPEN));
        // Whoever takes part in a ticket sees it: to ask for that as well would read all that they ever took part in.
        return multiset(select(Rows.FIELDS)
                        .from(TICKET)
                        .where(
                                TICKET.ID.eq(any(array(open))),
                                TICKET.ASSIGNEE_ID.ne(me.id().value()),
                                TICKET.ACTIVE_AT.ge(param("lately", TICKET.ACTIVE_AT)))
                        .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                        .limit(inline(SHOWN)))
                .convertFrom(it -> it.map((Record row) -> rows.row(row, me.language())));
    }
}
