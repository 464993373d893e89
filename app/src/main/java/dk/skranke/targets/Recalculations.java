package dk.skranke.targets;

import static dk.skranke.targets.db.Tables.RECALCULATION;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dk.skranke.targets.db.tables.records.RecalculationRecord;
import dk.skranke.ticketing.Courses;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far all open tickets have been computed again. A row keeps the place, so that a restart goes on where it was. */
@Repository
class Recalculations {

    static final String TASK = "targets-recalculate";

    /** @param total of open tickets when it began */
    record Progress(
            long id,
            Instant startedAt,
            TicketId last,
            int done,
            int total,
            @Nullable Instant finishedAt) {}

    private final DSLContext sql;
    private final ObjectProvider<Scheduler> scheduler;
    private final Courses courses;
    private final Clock clock;

    Recalculations(DSLContext sql, ObjectProvider<Scheduler> scheduler, Courses courses, Clock clock) {
        this.sql = sql;
        this.scheduler = scheduler;
        this.courses = courses;
        this.clock = clock;
    }

    /** In the transaction of the change. One that is under way has begun with the old rules: a new one follows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin() {
        var id = sql.insertInto(RECALCULATION)
                .set(RECALCULATION.STARTED_AT, now())
                .set(RECALCULATION.TOTAL, 0)
                .returning(RECALCULATION.ID)
                .fetchSingle()
                .getId();
        sql.update(RECALCULATION)
                .set(RECALCULATION.FINISHED_AT, now())
                .where(RECALCULATION.FINISHED_AT.isNull(), RECALCULATION.ID.lt(id))
                .execute();
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(TASK, Long.toString(id)), clock.instant());
    }

    /** The newest; for whoever watches it. */
    @Transactional(readOnly = true)
    Optional<Progress> newest() {
        return sql.selectFrom(RECALCULATION)
                .orderBy(RECALCULATION.ID.desc())
                .limit(1)
                .fetchOptional(Recalculations::progress);
    }

    /** Held until the end of the transaction; empty when it is done or another has taken its place. */
    Optional<Progress> take(long id) {
        return sql.selectFrom(RECALCULATION)
                .where(RECALCULATION.ID.eq(id), RECALCULATION.FINISHED_AT.isNull())
                .forUpdate()
                .fetchOptional(Recalculations::progress);
    }

    void count(long id) {
        sql.update(RECALCULATION)
                .set(RECALCULATION.TOTAL, courses.openOnes())
                .where(RECALCULATION.ID.eq(id))
                .execute();
    }

    void advance(long id, TicketId last, int more) {
        sql.update(RECALCULATION)
                .set(RECALCULATION.LAST_TICKET, last.value())
                .set(RECALCULATION.DONE, RECALCULATION.DONE.plus(more))
                .where(RECALCULATION.ID.eq(id))
                .execute();
    }

    void finish(long id) {
        sql.update(RECALCULATION)
                .set(RECALCULATION.FINISHED_AT, now())
                .where(RECALCULATION.ID.eq(id))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Progress progress(RecalculationRecord it) {
        return new Progress(
                it.getId(),
                it.getStartedAt().toInstant(),
                new TicketId(it.getLastTicket()),
                it.getDone(),
                it.getTotal(),
                it.getFinishedAt() == null ? null : it.getFinishedAt().toInstant());
    }
}
