package dk.skranke.watch;

import static dk.skranke.watch.db.Tables.ADDRESS;
import static dk.skranke.watch.db.Tables.REMINDER;
import static dk.skranke.watch.db.Tables.ROUND;
import static dk.skranke.watch.db.Tables.TELEGRAM;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dk.skranke.book.DeadlineId;
import dk.skranke.book.Upcoming;
import dk.skranke.notifications.Bell;
import dk.skranke.notifications.News;
import dk.skranke.notifications.Occasion;
import dk.skranke.office.Cover;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Moment;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people were reminded of: each step once, on their page and by a mail that does not say what it is about. */
@Repository
class Reminders {

    private static final String PAGE = "/deadlines/reminders";

    private final DSLContext sql;
    private final Bell bell;
    private final Directory directory;
    private final ObjectProvider<Cover> cover;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Reminders(
            DSLContext sql,
            Bell bell,
            Directory directory,
            ObjectProvider<Cover> cover,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.sql = sql;
        this.bell = bell;
        this.directory = directory;
        this.cover = cover;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Whether it is ours to do: on whichever node, after whichever restart, the first one does it and nobody else. */
    boolean begin(String round, LocalDate on) {
        return sql.insertInto(ROUND)
                        .set(ROUND.NAME, round)
                        .set(ROUND.ON_DAY, on)
                        .set(ROUND.AT, now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Transactional(readOnly = true)
    public boolean gone(Daily round, LocalDate on) {
        return sql.fetchExists(ROUND, ROUND.NAME.eq(round.mark()), ROUND.ON_DAY.eq(on));
    }

    /** The rounds that failed and have not been gone since. */
    @Transactional(readOnly = true)
    public List<Daily> failed() {
        var since = ROUND.as("since");
        var gone = selectOne()
                .from(since)
                .where(since.NAME.concat(Daily.FAILED).eq(ROUND.NAME), since.ON_DAY.ge(ROUND.ON_DAY));
        var names = sql.selectDistinct(ROUND.NAME)
                .from(ROUND)
                .where(ROUND.NAME.endsWith(Daily.FAILED), notExists(gone))
                .fetchSet(it -> it.value1());
        return Arrays.stream(Daily.values())
                .filter(it -> names.contains(it.failed()))
                .toList();
    }

    /**
     * What somebody is reminded of.
     *
     * @param seers who can open the deadline; whoever cannot is told whose it is, and nothing of what
     */
    record About(
            @Nullable DeadlineId deadline,
            @Nullable TicketId ticket,
            @Nullable TeamId team,
            @Nullable PersonId responsible,
            Set<PersonId> seers) {

        String mark(Step step, LocalDate on) {
            return step.name() + ":" + what() + ":" + on;
        }

        private String what() {
            if (deadline != null) return Long.toString(deadline.value());
            if (ticket != null) return "K" + ticket.value();
            return "T" + (team == null ? 0 : team.value());
        }
    }

    /**
     * To somebody, or to whoever acts for them that day.
     *
     * @return whether it reached somebody who can open the deadline
     */
    boolean remind(PersonId who, Step step, About it, LocalDate on, LocalDate today) {
        var acting = cover.stream()
                .flatMap(one -> one.actingFor(who, today).stream())
                .findFirst()
                .orElse(who);
        var person = directory.person(acting);
        if (!person.active()) return false;
        var mark = it.mark(step, on);
        var deadline = it.seers().contains(acting) ? it.deadline() : null;
        var whose = deadline == null ? it.responsible() : null;
        sql.insertInto(REMINDER)
                .set(REMINDER.PERSON_ID, acting.value())
                .set(REMINDER.DEADLINE_ID, deadline == null ? null : deadline.value())
                .set(REMINDER.TEAM_ID, it.team() == null ? null : it.team().value())
                .set(REMINDER.RESPONSIBLE_ID, whose == null ? null : whose.value())
                .set(REMINDER.STEP, step.name())
                .set(REMINDER.MARK, mark)
                .set(REMINDER.AT, now())
                .onConflictDoNothing()
                .returning(REMINDER.ID)
                .fetchOptional()
                .ifPresent(row -> told(row.getId(), mark, acting, deadline == null ? null : it));
        return deadline != null;
    }

    /** Rung on their page, and by mail. */
    private void told(long reminder, String mark, PersonId who, @Nullable About seen) {
        if (Moment.told()) return;
        var ticket = seen == null ? null : seen.ticket();
        var team = seen == null ? null : seen.team();
        bell.ring(new News(Occasion.DEADLINE, "reminder " + mark, ticket, team, PAGE, null, List.of()), who);
        schedule(Long.toString(reminder));
    }

    private void schedule(String what) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(Rounds.MAIL, what), clock.instant());
    }

    /** To the address where the whole team reads, if it has one. */
    void tell(TeamId team, Step step, About it, LocalDate on) {
        if (Moment.told() || address(team).isEmpty()) return;
        sql.insertInto(TELEGRAM)
                .set(TELEGRAM.TEAM_ID, team.value())
                .set(TELEGRAM.MARK, it.mark(step, on))
                .set(TELEGRAM.AT, now())
                .onConflictDoNothing()
                .returning(TELEGRAM.ID)
                .fetchOptional()
                .ifPresent(row -> schedule(Telegrams.TEAM + row.getId()));
    }

    Optional<String> address(TeamId team) {
        return sql.select(ADDRESS.MAIL)
                .from(ADDRESS)
                .where(ADDRESS.TEAM_ID.eq(team.value()))
                .fetchOptional(it -> it.value1());
    }

    /** Where a telegram that no mail has told yet is to go. */
    Optional<String> untold(long telegram) {
        return sql.select(ADDRESS.MAIL)
                .from(TELEGRAM)
                .join(ADDRESS)
                .on(ADDRESS.TEAM_ID.eq(TELEGRAM.TEAM_ID))
                .where(TELEGRAM.ID.eq(telegram), TELEGRAM.MAILED_AT.isNull())
                .fetchOptional(it -> it.value1());
    }

    void toldTeam(long telegram) {
        sql.update(TELEGRAM)
                .set(TELEGRAM.MAILED_AT, now())
                .where(TELEGRAM.ID.eq(telegram))
                .execute();
    }

    /**
     * What no mail has told somebody yet.
     *
     * @param reminders in the order in which they came
     */
    record Unmailed(Person to, List<Long> reminders) {

        /** Whether the mail of another one tells of this one too; if it does not come to it, this one's own does later. */
        boolean earlier(long reminder) {
            return reminders.getFirst() < reminder;
        }
    }

    /** All that waits for whom this reminder is for, should it wait itself. */
    Optional<Unmailed> unmailed(long reminder) {
        var asked = REMINDER.as("asked");
        var waiting = sql.select(REMINDER.PERSON_ID, REMINDER.ID)
                .from(REMINDER)
                .join(asked)
                .on(asked.PERSON_ID.eq(REMINDER.PERSON_ID))
                .where(
                        asked.ID.eq(reminder),
                        asked.MAILED_AT.isNull(),
                        asked.SEEN_AT.isNull(),
                        REMINDER.MAILED_AT.isNull(),
                        REMINDER.SEEN_AT.isNull())
                .orderBy(REMINDER.ID)
                .fetch();
        if (waiting.isEmpty()) return Optional.empty();
        var to = directory.person(new PersonId(waiting.getFirst().value1()));
        return Optional.of(new Unmailed(to, waiting.map(it -> it.value2())));
    }

    void mailed(List<Long> some) {
        sql.update(REMINDER)
                .set(REMINDER.MAILED_AT, now())
                .where(REMINDER.ID.in(some), REMINDER.MAILED_AT.isNull())
                .execute();
    }

    record Shown(
            long id,
            Step step,
            @Nullable Long deadline,
            @Nullable String title,
            @Nullable LocalDate ends,
            @Nullable PersonId responsible,
            @Nullable TeamId team,
            Instant at) {}

    @Transactional(readOnly = true)
    public List<Shown> unseen(Member me) {
        var title = Upcoming.title(REMINDER.DEADLINE_ID, me.language());
        var ends = Upcoming.ends(REMINDER.DEADLINE_ID);
        return sql.select(
                        REMINDER.ID,
                        REMINDER.STEP,
                        REMINDER.DEADLINE_ID,
                        title,
                        ends,
                        REMINDER.RESPONSIBLE_ID,
                        REMINDER.TEAM_ID,
                        REMINDER.AT)
                .from(REMINDER)
                .where(REMINDER.PERSON_ID.eq(me.id().value()), REMINDER.SEEN_AT.isNull())
                .orderBy(REMINDER.ID.desc())
                .limit(100)
                .fetch(it -> new Shown(
                        it.value1(),
                        Step.valueOf(it.value2()),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        it.value6() == null ? null : new PersonId(it.value6()),
                        it.value7() == null ? null : new TeamId(it.value7()),
                        it.value8().toInstant()));
    }

    @Transactional
    public void seen(List<Long> ids, Member me) {
        sql.update(REMINDER)
                .set(REMINDER.SEEN_AT, now())
                .where(REMINDER.ID.in(ids), REMINDER.PERSON_ID.eq(me.id().value()), REMINDER.SEEN_AT.isNull())
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
