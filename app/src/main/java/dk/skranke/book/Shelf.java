package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.skranke.book.pages.Line;
import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.deadlines.Level;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the book for its pages: each in one statement, whatever there is in it. */
@Repository
class Shelf {

    static final int PAGE = 50;

    /** So many wait on the desk for a second person. */
    static final int ON_DESK = 5;

    /** A calendar page shows so many at most. */
    static final int MOST = 1000;

    private static final Param<LocalDate> FROM = param("from", DEADLINE.ENDS_ON);
    private static final Param<LocalDate> TO = param("to", DEADLINE.ENDS_ON);
    private static final Param<LocalDate> AFTER_DAY = param("after_day", DEADLINE.ENDS_ON);
    private static final Param<Long> AFTER_ID = param("after_id", DEADLINE.ID);

    private final DSLContext sql;
    private final Lines lines;
    private final Phrases<Asked, Line> pages;
    private final Phrases<Asked, Mark> marks;

    Shelf(DSLContext sql, Lines lines) {
        this.sql = sql;
        this.lines = lines;
        this.pages = new Phrases<>(sql, this::page);
        this.marks = new Phrases<>(sql, this::marks);
    }

    /** Everything that a statement of the book is built from; the days are named in it. */
    private record Asked(Part part, boolean on, int most, Whose whose, Member me) {}

    private enum Part {
        COMING,
        UNCHECKED,
        BETWEEN,
        MARKS
    }

    private Phrase<Line> page(Asked it) {
        // Each by its own index: by "or", PostgreSQL reads the whole book in its order.
        var ends = DEADLINE.as("ends");
        var pre = DEADLINE.as("pre");
        var falls = DEADLINE.ID.in(select(ends.ID)
                .from(ends)
                .where(ends.ENDS_ON.between(FROM, TO))
                .unionAll(select(pre.ID).from(pre).where(condition(pre.OPEN), pre.PRE_ON.between(FROM, TO))));
        var which = switch (it.part()) {
            case UNCHECKED ->
                Book.OPEN.and(DEADLINE.CONTROL.ne(Control.CHECKED.name()).or(DEADLINE.REVIEW_ON.isNotNull()));
            case BETWEEN -> falls;
            default -> Book.OPEN;
        };
        var after = it.on() ? row(DEADLINE.ENDS_ON, DEADLINE.ID).gt(row(AFTER_DAY, AFTER_ID)) : noCondition();
        var language = it.me().language();
        return new Phrase<>(
                sql,
                sql.select(Lines.FIELDS)
                        .from(DEADLINE)
                        .where(which, it.whose().condition(), after, Book.visibleTo(it.me()))
                        .orderBy(DEADLINE.ENDS_ON, DEADLINE.ID)
                        .limit(it.most()),
                row -> lines.of(row, language));
    }

    private List<Line> page(Part part, @Nullable After after, int most, Whose whose, Member me) {
        me.mustBelong();
        var values =
                after == null ? Map.<String, Object>of() : Map.of("after_day", after.day(), "after_id", after.id());
        return pages.ask(new Asked(part, after != null, most, whose, me), values);
    }

    /** Whose deadlines are asked for: a person's, a team's, everybody's. */
    record Whose(@Nullable PersonId person, @Nullable TeamId team) {

        Condition condition() {
            return and(
                    person == null ? noCondition() : DEADLINE.RESPONSIBLE_ID.eq(person.value()),
                    team == null ? noCondition() : DEADLINE.TEAM_ID.eq(team.value()));
        }

        private static Condition and(Condition one, Condition other) {
            return one.and(other);
        }
    }

    /** A place in a list that is sorted by day. */
    record After(LocalDate day, long id) {}

    /** What a page of lists needs, read in one transaction. */
    record Opened(List<Line> lines, Counted counted, List<Mark> marks) {}

    @Transactional(readOnly = true)
    public Opened open(Supplier<List<Line>> part, LocalDate from, LocalDate to, Whose whose, Member me) {
        var lines = part.get();
        var rows = marks.ask(new Asked(Part.MARKS, false, MOST, whose, me), Map.of("from", from, "to", to));
        var counted = rows.stream().filter(it -> it.day() == null).findFirst().orElseThrow();
        return new Opened(
                lines,
                new Counted(counted.ends(), counted.pre()),
                rows.stream().filter(it -> it.day() != null).toList());
    }

    /** The next last days first. */
    @Transactional(readOnly = true)
    public List<Line> coming(Whose whose, @Nullable After after, int most, Member me) {
        return page(Part.COMING, after, most, whose, me);
    }

    @Transactional(readOnly = true)
    public List<Line> unchecked(Whose whose, @Nullable After after, Member me) {
        return page(Part.UNCHECKED, after, PAGE, whose, me);
    }

    /**
     * What others entered and this person can check.
     *
     * @param named the lawyers of the office; none while nobody is named
     */
    @Transactional(readOnly = true)
    public List<Line> toCheck(Set<PersonId> named, boolean lawyer, Member me) {
        var ofLawyers = DEADLINE.DATED_BY.in(named.stream().map(PersonId::value).toList());
        return lines(
                Book.OPEN
                        .and(DEADLINE.CONTROL.eq(Control.UNCHECKED.name()))
                        .and(DEADLINE.PROVISIONAL.isFalse())
                        .and(DEADLINE.DATED_BY.ne(me.id().value()))
                        .and(
                                lawyer
                                        ? noCondition()
                                        : DEADLINE.LEVEL.eq(Level.A.name()).or(ofLawyers)),
                ON_DESK + 1,
                me,
                DEADLINE.ENDS_ON.asc(),
                DEADLINE.ID.asc());
    }

    @Transactional(readOnly = true)
    public List<Line> struck(Whose whose, @Nullable Instant before, long id, Member me) {
        var from = before == null
                ? noCondition()
                : row(DEADLINE.STRUCK_AT, DEADLINE.ID).lt(row(val(before.atOffset(java.time.ZoneOffset.UTC)), val(id)));
        return lines(
                Book.OPEN.not().and(whose.condition()).and(from),
                PAGE,
                me,
                DEADLINE.STRUCK_AT.desc(),
                DEADLINE.ID.desc());
    }

    /** What ends, or is put before a lawyer, in these days; struck ones among them. */
    @Transactional(readOnly = true)
    public List<Line> between(LocalDate from, LocalDate to, Whose whose, Member me) {
        me.mustBelong();
        return pages.ask(new Asked(Part.BETWEEN, false, MOST, whose, me), Map.of("from", from, "to", to));
    }

    /** How many open deadlines end, and how many are put before a lawyer, on a day; without a day all, and the unchecked. */
    record Mark(@Nullable LocalDate day, int ends, int pre) {}

    private Phrase<Mark> marks(Asked it) {
        var whose = it.whose().condition().and(Book.visibleTo(it.me()));
        var ends = select(DEADLINE.ENDS_ON, DSL.count(), DSL.inline(0))
                .from(DEADLINE)
                .where(Book.OPEN, DEADLINE.ENDS_ON.between(FROM, TO), whose)
                .groupBy(DEADLINE.ENDS_ON);
        var pre = select(DEADLINE.PRE_ON, DSL.inline(0), DSL.count())
                .from(DEADLINE)
                .where(Book.OPEN, DEADLINE.PRE_ON.between(FROM, TO), whose)
                .groupBy(DEADLINE.PRE_ON);
        return new Phrase<>(sql, ends.unionAll(pre).unionAll(counts(it.whose(), it.me())), mapping(Mark::new));
    }

    List<Line> lines(Condition which, int most, Member me, org.jooq.OrderField<?>... order) {
        me.mustBelong();
        return sql.select(Lines.FIELDS)
                .from(DEADLINE)
                .where(which, Book.visibleTo(me))
                .orderBy(order)
                .limit(most)
                .fetch(it -> lines.of(it, me.language()));
    }

    record Counted(int coming, int unchecked) {}

    /** Counted up to a bound, lest a tab cost more than its page. */
    private static Select<org.jooq.Record3<LocalDate, Integer, Integer>> counts(Whose whose, Member me) {
        var all = Book.OPEN.and(whose.condition()).and(Book.visibleTo(me));
        return select(
                DSL.castNull(DEADLINE.ENDS_ON),
                counted(all),
                counted(all.and(DEADLINE.CONTROL.ne(Control.CHECKED.name()))));
    }

    private static Field<Integer> counted(Condition which) {
        return field(select(DSL.count())
                .from(selectOne().from(DEADLINE).where(which).limit(MOST).asTable("some")));
    }

    /** Past or today, and not struck: for the navigation. */
    @Transactional(readOnly = true)
    public int due(LocalDate today, Member me) {
        return sql.fetchCount(selectOne()
                .from(DEADLINE)
                .where(
                        Book.OPEN,
                        DEADLINE.ENDS_ON.le(today),
                        DEADLINE.RESPONSIBLE_ID.eq(me.id().value()),
                        Book.visibleTo(me))
                .limit(100));
    }

    /** A ticket's deadlines, to stand within the statement of its page. */
    Field<List<Line>> ofTicket(Field<Long> ticket, Member me) {
        return multiset(ofTicketSelect(ticket, me))
                .convertFrom(it -> it.map((Record row) -> lines.of(row, me.language())));
    }

    private Select<?> ofTicketSelect(Field<Long> ticket, Member me) {
        return select(Lines.FIELDS)
                .from(DEADLINE)
                .where(DEADLINE.TICKET_ID.eq(ticket), me.guest() ? DSL.falseCondition() : Book.visibleTo(me))
                .orderBy(DEADLINE.OPEN.desc(), DEADLINE.ENDS_ON, DEADLINE.ID)
                .limit(30);
    }
}
