package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.filtering.Filter;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Preview;
import dk.skranke.views.Arrangement;
import dk.skranke.web.Many;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tickets in lists, the latest activity first, with one of them shown beside. */
@Repository
class Listing {

    static final int PAGE = 50;

    /**
     * A ticket where it stands.
     *
     * @param group the value that it shares with its group
     * @param place for addresses
     */
    record Line(TicketRow ticket, @Nullable String group, String place, Map<String, Supplier<ListColumn.Cell>> cells) {}

    /** Which page of a list: what comes after a place or before it; from the beginning if neither. */
    record Turn(@Nullable String after, @Nullable String until) {

        boolean backwards() {
            return until != null;
        }
    }

    /**
     * @param count of all that the list holds; null where nobody needs to know
     * @param groups how many each group holds, by its value
     * @param more whether there is more beyond, in the direction that was read
     */
    record Found(
            List<Line> lines,
            boolean more,
            @Nullable Integer count,
            Map<String, Integer> groups,
            Optional<Preview> preview) {}

    private static final String GROUP = "group_value";
    /** Instead of what nobody looks at: even to make ready for it takes its time. */
    private static final Field<Integer> NOTHING = inline(0);

    private static final String SHOWN = "shown";
    private static final String LEFT_OUT = "left_out";

    /**
     * Everything that a list's statement is built from.
     *
     * @param way where it goes on from; which place that is, is a parameter
     * @param beside whether one of them is shown beside it
     * @param names those by which it is sorted or searched, where it is
     */
    private record Asked(
            Filter filter,
            Arrangement arrangement,
            Way way,
            boolean beside,
            Member me,
            ZonedDateTime moment,
            List<?> names) {

        Asked towards(Way other) {
            return new Asked(filter, arrangement, other, beside, me, moment, names);
        }
    }

    private enum Way {
        FROM_THE_BEGINNING,
        AFTER,
        UNTIL
    }

    private final DSLContext sql;
    private final Rows rows;
    private final Columns columns;
    private final Orderings orderings;
    private final Narrowing narrowing;
    private final Previews previews;
    private final Phrases<Asked, Found> pages;
    private final Phrases<Asked, Neighbours> neighbours;

    Listing(DSLContext sql, Rows rows, Columns columns, Orderings orderings, Narrowing narrowing, Previews previews) {
        this.sql = sql;
        this.rows = rows;
        this.columns = columns;
        this.orderings = orderings;
        this.narrowing = narrowing;
        this.previews = previews;
        this.pages = new Phrases<>(sql, this::page);
        this.neighbours = new Phrases<>(sql, this::neighbours);
    }

    @Transactional(readOnly = true)
    Found page(Scope scope, Turn turn, @Nullable TicketId at, Member me) {
        var asked = asked(scope, turn, at != null, me);
        var values = new HashMap<String, Object>();
        if (at != null) values.put(SHOWN, at.value());
        var end = turn.backwards() ? turn.until() : turn.after();
        if (end != null) values.putAll(ordering(asked).ends(end));
        return pages.ask(asked, values).getFirst();
    }

    /** Tags that the view itself asks for, and no ticket at hand bears. */
    @Transactional(readOnly = true)
    List<String> unused(Scope scope, Member me) {
        var tags = scope.base().together().stream()
                .flatMap(it -> Narrowing.tags(it).stream())
                .distinct()
                .toList();
        if (tags.isEmpty() || me.guest()) return List.of();
        var tag = field(name("tag"), SQLDataType.VARCHAR);
        return sql.select(tag)
                .from(unnest(tags.toArray(String[]::new)).as("asked", "tag"))
                .where(Narrowing.borneByNone(tag))
                .fetch(tag);
    }

    private Asked asked(Scope scope, Turn turn, boolean beside, Member me) {
        var filter = scope.whole();
        var arrangement = new Arrangement(
                null, null, scope.arrangement().sort(), scope.arrangement().group());
        var names = new ArrayList<Object>(orderings.names(arrangement.sort(), arrangement.group(), filter));
        names.addAll(narrowing.names(filter));
        return new Asked(filter, arrangement, way(turn), beside, me, narrowing.moment(filter), names);
    }

    private static Way way(Turn turn) {
        if (turn.backwards()) return Way.UNTIL;
        return turn.after() == null ? Way.FROM_THE_BEGINNING : Way.AFTER;
    }

    private Ordering ordering(Asked it) {
        return orderings.of(it.arrangement().sort(), it.arrangement().group(), it.filter(), it.me());
    }

    private Phrase<Found> page(Asked it) {
        var limited = Tickets.visibleTo(it.me()).and(narrowing.to(it.filter(), it.me()));
        var counted = Narrowing.openOnly(it.filter());
        return new Phrase<>(
                sql,
                sql.select(
                        lines(it, limited, PAGE + 1),
                        counted ? Counts.upTo(limited) : val((Integer) null),
                        groups(counted ? group(it) : null, limited, it.me()),
                        it.beside()
                                ? previews.of(param(SHOWN, TICKET.ID), it.me())
                                : NOTHING.convertFrom(_ -> List.<Preview>of())),
                row -> found(row.value1(), it.way(), row.value2(), row.value3(), row.value4()));
    }

    private static Found found(
            List<Line> read, Way way, @Nullable Integer count, Map<String, Integer> groups, List<Preview> preview) {
        var more = read.size() > PAGE;
        var page = more ? read.subList(0, PAGE) : read;
        // Counted no further than the whole is: a group of more than that would say too little.
        var whole = count == null || count < Many.MOST;
        return new Found(
                List.copyOf(way == Way.UNTIL ? page.reversed() : page),
                more,
                count,
                whole ? groups : Map.of(),
                preview.stream().findFirst());
    }

    private @Nullable String group(Asked it) {
        return orderings.group(it.arrangement().group(), it.filter());
    }

    /** The first lines of what a scope holds and is limited to. */
    Field<List<Line>> lines(Scope scope, Condition limited, int most, Member me) {
        return lines(asked(scope, new Turn(null, null), false, me), limited, most);
    }

    private Field<List<Line>> lines(Asked it, Condition limited, int most) {
        var me = it.me();
        var ordering = ordering(it);
        var group = group(it);
        var backwards = it.way() == Way.UNTIL;
        return multiset(select(Rows.FIELDS)
                        .select(columns.asked(TICKET.ID, me))
                        .select(ordering.asked())
                        .select(group == null ? val((String) null).as(GROUP) : grouped(group, me))
                        .from(TICKET)
                        .where(limited, it.way() == Way.FROM_THE_BEGINNING ? noCondition() : ordering.beyond(backwards))
                        .orderBy(ordering.sorted(backwards))
                        .limit(inline(most)))
                .convertFrom(read -> read.map(row -> new Line(
                        rows.row(row, me.language()),
                        row.get(GROUP, String.class),
                        ordering.place(row),
                        columns.read(row))));
    }

    private Field<String> grouped(String group, Member me) {
        return orderings.grouped(group, me).cast(SQLDataType.CLOB).as(GROUP);
    }

    private Field<Map<String, Integer>> groups(@Nullable String group, Condition limited, Member me) {
        if (group == null) return NOTHING.convertFrom(_ -> Map.of());
        var value = field(name("g", GROUP), SQLDataType.CLOB);
        var of = select(grouped(group, me)).from(TICKET).where(limited).limit(inline(Many.MOST));
        return multiset(select(value, count()).from(of.asTable("g")).groupBy(value))
                .convertFrom(it -> it.intoMap(Record2::value1, Record2::value2));
    }

    /** The one before it and the one after it, from the place where a ticket stood in the list that somebody came from. */
    @Transactional(readOnly = true)
    Neighbours around(TicketId id, String place, Scope scope, Member me) {
        var asked = asked(scope, new Turn(place, null), false, me);
        var values = new HashMap<>(ordering(asked).ends(place));
        values.put(LEFT_OUT, id.value());
        return neighbours.ask(asked, values).getFirst();
    }

    private Phrase<Neighbours> neighbours(Asked it) {
        var limited = Tickets.visibleTo(it.me())
                .and(narrowing.to(it.filter(), it.me()))
                .and(TICKET.ID.ne(param(LEFT_OUT, TICKET.ID)));
        return new Phrase<>(
                sql,
                sql.select(
                        lines(it.towards(Way.UNTIL), limited, 1).as("before"),
                        lines(it.towards(Way.AFTER), limited, 1).as("after")),
                row -> new Neighbours(
                        row.value1().stream().findFirst().orElse(null),
                        row.value2().stream().findFirst().orElse(null)));
    }

    record Neighbours(@Nullable Line before, @Nullable Line after) {}

    /** The address of a ticket, which knows the way back. */
    static String open(Line it, String here) {
        var way = here.substring(here.indexOf('?') + 1);
        return "/tickets/" + it.ticket().number() + "?" + way + "&place=" + it.place();
    }

    static Condition after(@Nullable Cursor before) {
        if (before == null) return noCondition();
        return row(TICKET.ACTIVE_AT, TICKET.ID)
                .lt(before.active().atOffset(ZoneOffset.UTC), before.ticket().value());
    }
}
