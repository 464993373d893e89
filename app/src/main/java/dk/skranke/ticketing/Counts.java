package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dk.skranke.filtering.Filter;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectHavingStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many open tickets there are, counted in one go. */
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

    private record OfTeam(TeamId team, int open, int mine, int unassigned, int client, int late) {}

    /** So many at most, lest a navigation cost more than its page. */
    private static final int COUNTED_VIEWS = 12;

    private static final long VIEWS = -1;

    private final DSLContext sql;
    private final Narrowing narrowing;
    private final Directory directory;
    private final Clock clock;

    Counts(DSLContext sql, Narrowing narrowing, Directory directory, Clock clock) {
        this.sql = sql;
        this.narrowing = narrowing;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param views what the saved views ask for; null where nobody counts */
    @Transactional(readOnly = true)
    Counted of(List<@Nullable Filter> views, Member me) {
        var today = clock.instant().atZone(directory.zone()).toLocalDate();
        var mine = me.teams().stream().map(TeamId::value).toList();
        // Two questions in one: an index answers the first, and the second is about few tickets. Joined by "or"
        // they are a walk through all that is open.
        Select<Record6<Long, Integer, Integer, Integer, Integer, Integer>> asked = counted(
                        TICKET.TEAM_ID.in(mine), me, today)
                .unionAll(counted(TICKET.ID.eq(any(elsewhere(me))), me, today));
        var counted = IntStream.range(0, views.size())
                .filter(it -> views.get(it) != null)
                .limit(COUNTED_VIEWS)
                .boxed()
                .toList();
        for (var i : counted) asked = asked.unionAll(view(i, requireNonNull(views.get(i)), me));
        var rows = asked.fetch();
        var teams = rows.stream()
                .filter(it -> it.value1() >= 0)
                .map(it -> new OfTeam(
                        new TeamId(it.value1()), it.value2(), it.value3(), it.value4(), it.value5(), it.value6()))
                .toList();
        var ofViews = rows.stream()
                .filter(it -> it.value1() <= VIEWS)
                .collect(Collectors.toMap(it -> VIEWS - it.value1(), Record6::value2));
        return new Counted(
                teams.stream().mapToInt(OfTeam::open).sum(),
                teams.stream().mapToInt(OfTeam::mine).sum(),
                teams.stream().mapToInt(OfTeam::unassigned).sum(),
                teams.stream().mapToInt(OfTeam::client).sum(),
                teams.stream().mapToInt(OfTeam::late).sum(),
                teams.stream().collect(Collectors.toMap(OfTeam::team, OfTeam::open)),
                IntStream.range(0, views.size())
                        .<@Nullable Integer>mapToObj(it -> ofViews.get((long) it))
                        .toList());
    }

    /** Below nought where a team has its number: all is asked in one go. */
    private Select<Record6<Long, Integer, Integer, Integer, Integer, Integer>> view(int i, Filter filter, Member me) {
        return sql.select(inline(VIEWS - i), count(), inline(0), inline(0), inline(0), inline(0))
                .from(TICKET)
                .where(Tickets.visibleTo(me), narrowing.to(filter, me));
    }

    /** The open ones that the member takes part in and no team of theirs has. */
    private static Field<Long[]> elsewhere(Member me) {
        return array(select(PARTICIPANT.TICKET_ID)
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.PERSON_ID.eq(me.id().value()),
                        condition(PARTICIPANT.OPEN),
                        PARTICIPANT.TEAM_ID.notIn(
                                me.teams().stream().map(TeamId::value).toList())));
    }

    private SelectHavingStep<Record6<Long, Integer, Integer, Integer, Integer, Integer>> counted(
            Condition which, Member me, LocalDate today) {
        return sql.select(
                        TICKET.TEAM_ID,
                        count(),
                        count().filterWhere(TICKET.ASSIGNEE_ID.eq(me.id().value())),
                        count().filterWhere(TICKET.ASSIGNEE_ID.isNull()),
                        count().filterWhere(TICKET.STATUS.eq("CLIENT")),
                        count().filterWhere(TICKET.NEXT_DUE.lt(today)))
                .from(TICKET)
                .where(Rows.OPEN, which)
                .groupBy(TICKET.TEAM_ID);
    }
}
