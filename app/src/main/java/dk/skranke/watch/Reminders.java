package dk.skranke.watch;

import static dk.skranke.watch.db.Tables.REMINDER;
import static dk.skranke.watch.db.Tables.ROUND;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dk.skranke.book.DeadlineId;
import dk.skranke.book.Upcoming;
import dk.skranke.office.Cover;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.Person;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Moment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people were reminded of: each step once, on their page and by a mail that does not say what it is about. */
@Repository
class Reminders {

    private final DSLContext sql;
    private final Directory directory;
    private final ObjectProvider<Cover> cover;
    private final Scheduler scheduler;
    private final Clock clock;

    Reminders(
            DSLContext sql, Directory directory, ObjectProvider<Cover> cover, @Lazy Scheduler scheduler, Clock clock) {
        this.sql = sql;
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

    /** To somebody, or to whoever acts for them that day. */
    void remind(
            PersonId who,
            Step step,
            @Nullable DeadlineId deadline,
            @Nullable TeamId team,
            LocalDate on,
            LocalDate today) {
        var acting = cover.stream()
                .flatMap(it -> it.actingFor(who, today).stream())
                .findFirst()
                .orElse(who);
        var person = directory.person(acting);
        if (!person.active()) return;
        var mark = step.name() + ":" + (deadline == null ? "T" + (team == null ? 0 : team.value()) : deadline.value())
                + ":" + on;
        sql.insertInto(REMINDER)
                .set(REMINDER.PERSON_ID, acting.value())
                .set(REMINDER.DEADLINE_ID, deadline == null ? null : deadline.value())
                .set(REMINDER.TEAM_ID, team == null ? null : team.value())
                .set(REMINDER.STEP, step.name())
                .set(REMINDER.MARK, mark)
                .set(REMINDER.AT, now())
                .onConflictDoNothing()
                .returning(REMINDER.ID)
                .fetchOptional()
                .ifPresent(it -> mail(it.getId()));
    }

    private void mail(long reminder) {
        if (Moment.told()) return;
        scheduler.scheduleIfNotExists(new TaskInstance<>(Rounds.MAIL, Long.toString(reminder)), clock.instant());
    }

    /** A reminder that no mail has told yet. */
    Optional<Person> unmailed(long reminder) {
        return sql.select(REMINDER.PERSON_ID)
                .from(REMINDER)
                .where(REMINDER.ID.eq(reminder), REMINDER.MAILED_AT.isNull(), REMINDER.SEEN_AT.isNull())
                .fetchOptional(it -> directory.person(new PersonId(it.value1())));
    }

    void mailed(long reminder) {
        sql.update(REMINDER)
                .set(REMINDER.MAILED_AT, now())
                .where(REMINDER.ID.eq(reminder))
                .execute();
    }

    record Shown(
            long id,
            Step step,
            @Nullable Long deadline,
            @Nullable String title,
            @Nullable LocalDate ends,
            java.time.Instant at) {}

    @Transactional(readOnly = true)
    public List<Shown> unseen(Member me) {
        var title = Upcoming.title(REMINDER.DEADLINE_ID);
        var ends = Upcoming.ends(REMINDER.DEADLINE_ID);
        return sql.select(REMINDER.ID, REMINDER.STEP, REMINDER.DEADLINE_ID, title, ends, REMINDER.AT)
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
                        it.value6().toInstant()));
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
