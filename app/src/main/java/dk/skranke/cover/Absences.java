package dk.skranke.cover;

import static dk.skranke.cover.db.Tables.ABSENCE;
import static dk.skranke.cover.db.Tables.ABSENCE_TEAM;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of absences. */
@Repository
class Absences {

    private final DSLContext sql;
    private final Clock clock;

    Absences(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Those that last or are to come, the next one first. */
    @Transactional(readOnly = true)
    List<Absence> open() {
        var teams = multiset(
                        select(ABSENCE_TEAM.TEAM_ID).from(ABSENCE_TEAM).where(ABSENCE_TEAM.ABSENCE_ID.eq(ABSENCE.ID)))
                .convertFrom(it -> Set.copyOf(it.map(row -> new TeamId(row.value1()))));
        return sql.select(
                        ABSENCE.ID,
                        ABSENCE.PERSON_ID,
                        ABSENCE.FIRST_DAY,
                        ABSENCE.LAST_DAY,
                        ABSENCE.STARTS,
                        ABSENCE.ENDS,
                        ABSENCE.SUBSTITUTE_ID,
                        teams)
                .from(ABSENCE)
                .where(ABSENCE.ENDS.gt(now()))
                .orderBy(ABSENCE.STARTS, ABSENCE.ID)
                .fetch(it -> new Absence(
                        new AbsenceId(it.value1()),
                        new PersonId(it.value2()),
                        it.value3(),
                        it.value4(),
                        it.value5().toInstant(),
                        it.value6().toInstant(),
                        it.value7() == null ? null : new PersonId(it.value7()),
                        it.value8()));
    }

    /** Two who plan at the same moment could send each other away in a circle. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(7265152)").execute();
    }

    long add(Absence it, PersonId by) {
        var id = sql.insertInto(ABSENCE)
                .set(ABSENCE.PERSON_ID, it.person().value())
                .set(ABSENCE.FIRST_DAY, it.first())
                .set(ABSENCE.LAST_DAY, it.last())
                .set(ABSENCE.STARTS, at(it.starts()))
                .set(ABSENCE.ENDS, at(it.ends()))
                .set(
                        ABSENCE.SUBSTITUTE_ID,
                        it.substitute() == null ? null : it.substitute().value())
                .set(ABSENCE.CREATED_BY, by.value())
                .set(ABSENCE.CREATED_AT, now())
                .returning(ABSENCE.ID)
                .fetchSingle()
                .getId();
        for (var team : it.teams())
            sql.insertInto(ABSENCE_TEAM)
                    .set(ABSENCE_TEAM.ABSENCE_ID, id)
                    .set(ABSENCE_TEAM.TEAM_ID, team.value())
                    .execute();
        return id;
    }

    /** What has not begun never was; what has ends at this moment. */
    void end(Absence it, LocalDate today) {
        var now = clock.instant();
        if (it.starts().isAfter(now)) {
            sql.deleteFrom(ABSENCE).where(ABSENCE.ID.eq(it.id().value())).execute();
            return;
        }
        sql.update(ABSENCE)
                .set(ABSENCE.ENDS, at(now))
                .set(ABSENCE.LAST_DAY, today)
                .where(ABSENCE.ID.eq(it.id().value()))
                .execute();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    private static OffsetDateTime at(Instant it) {
        return it.atOffset(ZoneOffset.UTC);
    }
}
