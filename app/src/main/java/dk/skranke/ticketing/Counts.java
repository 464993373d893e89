package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INTEGER;

import dk.skranke.database.Phrase;
import dk.skranke.database.Phrases;
import dk.skranke.filtering.Filter;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.web.Many;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
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

    private record Row(long what, int open, int mine, int unassigned, int client, int late) {}

    /** So many at most, lest a navigation cost more than its page. */
    private static final int COUNTED_VIEWS = 12;

    /** What is counted over all teams together; below it, the views. A team has its number. */
    private static final long ALL_TEAMS = 0;

    private static final Field<Integer> NONE = inline(0);

    private final DSLContext sql;
    private final Narrowing narrowing;
    private final Phrases<Asked, Row> phrases;

    Counts(DSLContext sql, Narrowing narrowing) {
        this.sql = sql;
        this.narrowing = narrowing;
        this.phrases = new Phrases<>(sql, this::phrase);
    }

    /** @param views what the saved views ask for; null where nobody counts */
    @Transactional(readOnly = true)
    Counted of(List<@Nullable Filter> views, Member me) {
        var rows = phrases.ask(asked(views, me), Map.of());
        var teams = rows.stream().filter(it -> it.what() >= ALL_TEAMS).toList();
        var ofViews = rows.stream()
                .filter(it -> it.what() < ALL_TEAMS)
                .collect(Collectors.toMap(it -> ALL_TEAMS - it.what() - 1, Row::open));
        return new Counted(
                teams.stream().mapToInt(Row::open).sum(),
                teams.stream().mapToInt(Row::mine).sum(),
                teams.stream().mapToInt(Row::unassigned).sum(),
                teams.stream().mapToInt(Row::client).sum(),
                teams.stream().mapToInt(Row::late).sum(),
                teams.stream().collect(Collectors.toMap(it -> new TeamId(it.what()), Row::open, Integer::sum)),
                IntStream.range(0, views.size())
                        .<@Nullable Integer>mapToObj(it -> ofViews.get((long) it))
                        .toList());
    }

    private Phrase<Row> phrase(Asked it) {
        var me = it.me();
        var today = it.moment().toLocalDate();
        var asked = standing(today);
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
    private Select<Record6<Long, Integer, Integer, Integer, Integer, Integer>> standing(LocalDate today) {
        return sql.select(
                        field(name("what"), BIGINT),
                        field(name("open"), INTEGER),
                        field(name("mine"), INTEGER),
                        field(name("unassigned"), INTEGER),
                        field(name("client"), INTEGER),
                        field(name("late"), INTEGER))
                .from(table("ticketing.tallies({0})", val(today)));
    }

    private Select<Record6<Long, Integer, Integer, Integer, Integer, Integer>> ofView(int i, Filter filter, Member me) {
        var which = Tickets.visibleTo(me).and(narrowing.to(filter, me));
        return sql.select(inline(ALL_TEAMS - i - 1), upTo(which), NONE, NONE, NONE, NONE);
    }
}
