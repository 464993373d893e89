package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isCurrentTransactionReadOnly;

import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.filtering.Filter;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.web.Many;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record7;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many open tickets there are, counted in one go and no further than a thousand each: an office that grows waits no longer. */
@Repository
class Counts {

    /** Of all that the member may see; by team as well. */
    record Counted(
            int open,
            int mine,
            int unassigned,
            int client,
            int late,
            Map<TeamId, Integer> teams,
            List<@Nullable Integer> views) {

        int team(TeamId id) {
            return teams.getOrDefault(id, 0);
        }
    }

    private record Asked(List<@Nullable Filter> views, Member me, ZonedDateTime moment, List<?> names) {}

    private record Row(
            long what, int open, int mine, int unassigned, int client, int late, @Nullable String standing) {}

    /** What was counted when the tickets stood so. */
    private record Known(String standing, List<Row> teams, Map<Long, Integer> views) {}

    /** So many at most, lest a navigation cost more than its page. */
    private static final int COUNTED_VIEWS = 12;

    /** What is counted over all teams together; below it, the views. A team has its number. */
    private static final long ALL_TEAMS = 0;

    private static final Field<Integer> NONE = inline(0);

    /** How the tickets stand that whoever asks may see: the same characters, the same tickets. */
    private static final Name STANDING = name("standing");

    private static final Field<String> NOW =
            field(select(field(name("at", "standing"), VARCHAR)).from(table(name("at"))));

    private static final Param<String> KNOWN = param("known", VARCHAR);

    /** Instead of a number that is known already. */
    private static final int AS_BEFORE = -1;

    private static final int KEPT = 250;

    private final DSLContext sql;
    private final Narrowing narrowing;
    private final Phrases<Asked, Row> phrases;
    private final Map<Asked, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Known> eldest) {
            return size() > KEPT;
        }
    });

    Counts(DSLContext sql, Narrowing narrowing) {
        this.sql = sql;
        this.narrowing = narrowing;
        this.phrases = new Phrases<>(sql, this::phrase);
    }

    /** @param views what the saved views ask for; null where nobody counts */
    @Transactional(readOnly = true)
    Counted of(List<@Nullable Filter> views, Member me) {
        var asked = asked(views, me);
        var before = known.get(asked);
        var rows = phrases.ask(asked, Map.of("known", before == null ? "" : before.standing()));
        var standing = rows.stream().map(Row::standing).filter(Objects::nonNull).findFirst().orElseThrow();
        var teams = before != null && before.standing().equals(standing) ? before.teams() : teams(rows);
        var ofViews = ofViews(rows, before);
        // Whoever writes sees what may yet be taken back.
        if (isCurrentTransactionReadOnly()) known.put(asked, new Known(standing, teams, ofViews));
        return new Counted(
                teams.stream().mapToInt(Row::open).sum(),
                teams.stream().mapToInt(Row::mine).sum(),
                teams.stream().mapToInt(Row::unassigned).sum(),
                teams.stream().mapToInt(Row::client).sum(),
                teams.stream().mapToInt(Row::late).sum(),
                teams.stream().collect(Collectors.toMap(it -> new TeamId(it.what()), Row::open, Integer::sum)),
                IntStream.range(0, views.size())
                        .<@Nullable Integer>mapToObj(it -> ofViews.get(ALL_TEAMS - it - 1))
                        .toList());
    }

    private static List<Row> teams(List<Row> rows) {
        return rows.stream().filter(it -> it.what() >= ALL_TEAMS && it.standing() == null).toList();
    }

    private static Map<Long, Integer> ofViews(List<Row> rows, @Nullable Known before) {
        return rows.stream()
                .filter(it -> it.what() < ALL_TEAMS)
                .collect(Collectors.toMap(
                        Row::what,
                        it -> it.open() == AS_BEFORE
                                ? requireNonNull(requireNonNull(before).views().get(it.what()))
                                : it.open()));
    }

    private Phrase<Row> phrase(Asked it) {
        var me = it.me();
        var today = it.moment().toLocalDate();
        var at = name("at")
                .fields(STANDING)
                .asMaterialized(select(field("ticketing.standing()", VARCHAR)));
        Select<Record7<Long, Integer, Integer, Integer, Integer, Integer, String>> asked = standing(at, today);
        var counted = 0;
        for (var i = 0; i < it.views().size() && counted < COUNTED_VIEWS; i++) {
            var view = it.views().get(i);
            if (view == null) continue;
            asked = asked.unionAll(ofView(i, view, me));
            counted++;
        }
        return new Phrase<>(sql, asked, mapping(Row::new));
    }

    private Asked asked(List<@Nullable Filter> views, Member me) {
        var all = Filter.all(views.stream().filter(Objects::nonNull).toList());
        return new Asked(Collections.unmodifiableList(views), me, narrowing.moment(all), narrowing.names(all));
    }

    /** As many as anybody counts. What is beyond costs nothing. */
    static Field<Integer> upTo(Condition which) {
        return field(selectCount()
                .from(selectOne()
                        .from(TICKET)
                        .where(which)
                        .limit(inline(Many.MOST))
                        .asTable("some")));
    }

    /** Below row security, it would take longer to make ready than to count: the function says who sees what itself. */
    private Select<Record7<Long, Integer, Integer, Integer, Integer, Integer, String>> standing(
            CommonTableExpression<?> at, LocalDate today) {
        return sql.with(at)
                .select(inline(ALL_TEAMS), NONE, NONE, NONE, NONE, NONE, NOW)
                .unionAll(select(
                                field(name("what"), BIGINT),
                                field(name("open"), INTEGER),
                                field(name("mine"), INTEGER),
                                field(name("unassigned"), INTEGER),
                                field(name("client"), INTEGER),
                                field(name("late"), INTEGER),
                                inline(null, VARCHAR))
                        .from(table("ticketing.tallies({0})", val(today)))
                        .where(NOW.ne(KNOWN)));
    }

    private Select<Record7<Long, Integer, Integer, Integer, Integer, Integer, String>> ofView(
            int i, Filter filter, Member me) {
        var which = narrowing.to(filter, me);
        var own = me.teams().stream().map(TeamId::value).toList();
        var open = Narrowing.openOnly(filter);
        var elsewhere = select(PARTICIPANT.TICKET_ID)
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.PERSON_ID.eq(me.id().value()),
                        PARTICIPANT.TEAM_ID.notIn(own),
                        open ? PARTICIPANT.OPEN.isTrue() : noCondition());
        // Two ways that an index knows, rather than one that reads all that the office has open.
        var all = some(TICKET.TEAM_ID.in(own).and(which))
                .unionAll(some(TICKET.ID.eq(any(array(elsewhere))).and(which)));
        var count = field(
                selectCount().from(selectOne().from(all.asTable("all")).limit(inline(Many.MOST)).asTable("some")));
        var asBefore = open && Narrowing.isOfTheTicketAlone(filter)
                ? when(NOW.eq(KNOWN), inline(AS_BEFORE)).otherwise(count)
                : count;
        return select(inline(ALL_TEAMS - i - 1), asBefore, NONE, NONE, NONE, NONE, inline(null, VARCHAR));
    }

    private static Select<Record1<Integer>> some(Condition which) {
        return selectOne().from(TICKET).where(which).limit(inline(Many.MOST));
    }
}
