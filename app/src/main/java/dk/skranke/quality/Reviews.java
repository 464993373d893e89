package dk.skranke.quality;

import static dk.skranke.quality.db.Tables.ANSWER;
import static dk.skranke.quality.db.Tables.DRAW;
import static dk.skranke.quality.db.Tables.REVIEW;
import static dk.skranke.quality.db.Tables.RULE;
import static dk.skranke.quality.db.Tables.SAMPLING;
import static dk.skranke.quality.db.Tables.TALLY;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Team;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of what is to be looked at, and of what came of it. */
@Repository
class Reviews {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final Courses courses;
    private final Directory directory;
    private final Clock clock;

    Reviews(DSLContext sql, Courses courses, Directory directory, Clock clock) {
        this.sql = sql;
        this.courses = courses;
        this.directory = directory;
        this.clock = clock;
    }

    /** The teams whose work somebody looks at: those that they lead or answer for, and belong to. */
    Set<TeamId> teams(Member me) {
        return directory.teams().stream()
                .filter(it -> me.id().equals(it.lead()) || me.id().equals(it.partner()))
                .map(Team::id)
                .filter(me.teams()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The oldest first, with the tickets as the reader sees them. Nobody looks at what they had or wrote themselves. */
    @Transactional(readOnly = true)
    Map<Review, Course> waiting(Member me) {
        return seen(mine(me).and(REVIEW.DONE_AT.isNull()), me);
    }

    @Transactional(readOnly = true)
    Map.Entry<Review, Course> find(long id, Member me) {
        return seen(mine(me).and(REVIEW.ID.eq(id)), me).entrySet().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Condition mine(Member me) {
        return REVIEW.TEAM_ID.in(teams(me).stream().map(TeamId::value).toList());
    }

    private Map<Review, Course> seen(Condition which, Member me) {
        var all = sql.select(REVIEW.ID, REVIEW.TICKET_ID, REVIEW.TEAM_ID, RULE.NAME, REVIEW.AT, REVIEW.DONE_AT)
                .from(REVIEW)
                .leftJoin(RULE)
                .on(RULE.ID.eq(REVIEW.RULE_ID))
                .where(which)
                .orderBy(REVIEW.ID)
                .limit(MOST)
                .fetch(it -> new Review(
                        it.value1(),
                        new TicketId(it.value2()),
                        new TeamId(it.value3()),
                        it.value4(),
                        it.value5().toInstant(),
                        it.value6() != null));
        var tickets = all.stream().map(Review::ticket).distinct().toList();
        var own = courses.wroteOn(tickets, me.id());
        var seen = courses.of(tickets).stream()
                .filter(it -> !me.id().equals(it.assignee()) && !own.contains(it.ticket()))
                .collect(Collectors.toMap(Course::ticket, Function.identity()));
        var shown = new LinkedHashMap<Review, Course>();
        for (var it : all) {
            var course = seen.get(it.ticket());
            if (course != null) shown.put(it, course);
        }
        return shown;
    }

    /** In the transaction that reads what is finished; a stretch is drawn once. @return how many are new */
    int drawn(Sampling from, Instant last, String seed, int closed, Collection<TicketId> taken) {
        var draw = sql.insertInto(DRAW)
                .set(DRAW.TEAM_ID, from.team().value())
                .set(DRAW.FIRST, at(from.drawnTo()))
                .set(DRAW.LAST, at(last))
                .set(DRAW.SEED, seed)
                .set(DRAW.CLOSED, closed)
                .set(DRAW.TAKEN, taken.size())
                .onConflictDoNothing()
                .returning(DRAW.ID)
                .fetchOptional(DRAW.ID);
        sql.update(SAMPLING)
                .set(SAMPLING.DRAWN_TO, at(last))
                .where(SAMPLING.TEAM_ID.eq(from.team().value()))
                .execute();
        if (draw.isEmpty()) return 0;
        return taken.stream()
                .mapToInt(it -> add(it, from.team(), draw.get(), null))
                .sum();
    }

    /** Once for a rule and a ticket. @return whether it is new */
    int add(TicketId ticket, TeamId team, @Nullable Long draw, @Nullable Long rule) {
        return sql.insertInto(REVIEW)
                .set(REVIEW.TICKET_ID, ticket.value())
                .set(REVIEW.TEAM_ID, team.value())
                .set(REVIEW.DRAW_ID, draw)
                .set(REVIEW.RULE_ID, rule)
                .set(REVIEW.AT, at(clock.instant()))
                .onConflictDoNothing()
                .execute();
    }

    /** @return whether this was the first to do it */
    boolean done(Review it, String remark, Map<Long, Said> answers) {
        var first = sql.update(REVIEW)
                        .set(REVIEW.DONE_AT, at(clock.instant()))
                        .set(REVIEW.REMARK, remark)
                        .where(REVIEW.ID.eq(it.id()), REVIEW.DONE_AT.isNull())
                        .execute()
                > 0;
        if (!first) return false;
        var month = clock.instant().atZone(directory.zone()).toLocalDate().withDayOfMonth(1);
        count(it.team(), month, null, 1, 0);
        answers.forEach((question, said) -> {
            sql.insertInto(ANSWER)
                    .set(ANSWER.REVIEW_ID, it.id())
                    .set(ANSWER.QUESTION_ID, question)
                    .set(ANSWER.SAID, said.name())
                    .execute();
            if (said != Said.NA) count(it.team(), month, question, said == Said.YES ? 1 : 0, said == Said.NO ? 1 : 0);
        });
        return true;
    }

    private void count(TeamId team, LocalDate month, @Nullable Long question, int yes, int no) {
        sql.insertInto(TALLY)
                .set(TALLY.TEAM_ID, team.value())
                .set(TALLY.MONTH, month)
                .set(TALLY.QUESTION_ID, question)
                .set(TALLY.YES, yes)
                .set(TALLY.NO, no)
                .onConflict(TALLY.TEAM_ID, TALLY.MONTH, TALLY.QUESTION_ID)
                .doUpdate()
                .set(TALLY.YES, TALLY.YES.plus(yes))
                .set(TALLY.NO, TALLY.NO.plus(no))
                .execute();
    }

    private static OffsetDateTime at(Instant it) {
        return it.atOffset(ZoneOffset.UTC);
    }
}
