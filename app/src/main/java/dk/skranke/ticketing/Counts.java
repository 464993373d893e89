package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.PARTICIPANT;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.SelectHavingStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many open tickets there are, counted in one go. */
@Repository
class Counts {

    /** Of all that the member may see; by team as well. */
    record Counted(int open, int mine, int unassigned, int client, int late, Map<TeamId, Integer> teams) {

        int team(TeamId id) {
            return teams.getOrDefault(id, 0);
        }
    }

    private record OfTeam(TeamId team, int open, int mine, int unassigned, int client, int late) {}

    private final DSLContext sql;
    private final Directory directory;
    private final Clock clock;

    Counts(DSLContext sql, Directory directory, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Counted of(Member me) {
        var today = clock.instant().atZone(directory.zone()).toLocalDate();
        var mine = me.teams().stream().map(TeamId::value).toList();
        // Two questions in one: an index answers the first, and the second is about few tickets. Joined by "or"
        // they are a walk through all that is open.
        var teams = counted(TICKET.TEAM_ID.in(mine), me, today)
                .unionAll(counted(TICKET.ID.eq(any(elsewhere(me))), me, today))
                .fetch(it -> new OfTeam(
                        new TeamId(it.value1()), it.value2(), it.value3(), it.value4(), it.value5(), it.value6()));
        return new Counted(
                teams.stream().mapToInt(OfTeam::open).sum(),
                teams.stream().mapToInt(OfTeam::mine).sum(),
                teams.stream().mapToInt(OfTeam::unassigned).sum(),
                teams.stream().mapToInt(OfTeam::client).sum(),
                teams.stream().mapToInt(OfTeam::late).sum(),
                teams.stream().collect(Collectors.toMap(OfTeam::team, OfTeam::open)));
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
