package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Preview;
import java.time.ZoneOffset;
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

    private final DSLContext sql;
    private final Rows rows;
    private final Columns columns;
    private final Orderings orderings;
    private final Narrowing narrowing;
    private final Previews previews;

    Listing(DSLContext sql, Rows rows, Columns columns, Orderings orderings, Narrowing narrowing, Previews previews) {
        this.sql = sql;
        this.rows = rows;
        this.columns = columns;
        this.orderings = orderings;
        this.narrowing = narrowing;
        this.previews = previews;
    }

    @Transactional(readOnly = true)
    Found page(Scope scope, Turn turn, @Nullable TicketId at, Member me) {
        var filter = scope.whole();
        var limited = Tickets.visibleTo(me).and(narrowing.to(filter, me));
        var counted = Narrowing.openOnly(filter);
        return sql.select(
                        lines(scope, limited, turn, PAGE + 1, me),
                        counted ? Counts.upTo(limited) : val((Integer) null),
                        groups(counted ? group(scope) : null, limited, me),
                        previews.of(at, me))
                .fetchSingle(it -> found(it.value1(), turn, it.value2(), it.value3(), it.value4()));
    }

    private static Found found(
            List<Line> read, Turn turn, @Nullable Integer count, Map<String, Integer> groups, List<Preview> preview) {
        var more = read.size() > PAGE;
        var page = more ? read.subList(0, PAGE) : read;
        return new Found(
                List.copyOf(turn.backwards() ? page.reversed() : page),
                more,
                count,
                groups,
                preview.stream().findFirst());
    }

    private @Nullable String group(Scope scope) {
        return orderings.group(scope.arrangement().group(), scope.whole());
    }

    Field<List<Line>> lines(Scope scope, Condition limited, Turn turn, int most, Member me) {
        var ordering =
                orderings.of(scope.arrangement().sort(), scope.arrangement().group(), scope.whole(), me);
        var group = group(scope);
        var end = turn.backwards() ? turn.until() : turn.after();
        return multiset(select(Rows.FIELDS)
                        .select(columns.asked(TICKET.ID, me))
                        .select(ordering.asked())
                        .select(group == null ? val((String) null).as(GROUP) : grouped(group, me))
                        .from(TICKET)
                        .where(limited, end == null ? noCondition() : ordering.beyond(end, turn.backwards()))
                        .orderBy(ordering.sorted(turn.backwards()))
                        .limit(most))
                .convertFrom(it -> it.map(row -> new Line(
                        rows.row(row, me.language()),
                        row.get(GROUP, String.class),
                        ordering.place(row),
                        columns.read(row))));
    }

    private Field<String> grouped(String group, Member me) {
        return orderings.grouped(group, me).cast(SQLDataType.CLOB).as(GROUP);
    }

    private Field<Map<String, Integer>> groups(@Nullable String group, Condition limited, Member me) {
        var value = field(name("g", GROUP), SQLDataType.CLOB);
        var of = group == null
                ? select(inline("").as(GROUP)).from(TICKET).where(falseCondition())
                : select(grouped(group, me)).from(TICKET).where(limited);
        return multiset(select(value, count()).from(of.asTable("g")).groupBy(value))
                .convertFrom(it -> it.intoMap(Record2::value1, Record2::value2));
    }

    /** The one before it and the one after it, from the place where a ticket stood in the list that somebody came from. */
    @Transactional(readOnly = true)
    Neighbours around(TicketId id, String place, Scope scope, Member me) {
        var limited = Tickets.visibleTo(me).and(narrowing.to(scope.whole(), me)).and(TICKET.ID.ne(id.value()));
        return sql.select(
                        lines(scope, limited, new Turn(null, place), 1, me).as("before"),
                        lines(scope, limited, new Turn(place, null), 1, me).as("after"))
                .fetchSingle(it -> new Neighbours(
                        it.value1().stream().findFirst().orElse(null),
                        it.value2().stream().findFirst().orElse(null)));
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
