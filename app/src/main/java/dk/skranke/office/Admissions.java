package dk.skranke.office;

import static dk.skranke.office.db.Tables.ADMISSION;

import dk.skranke.database.Audience;
import dk.skranke.database.Notice;
import dk.skranke.database.Notices;
import dk.skranke.database.Uncommitted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who waits to be let into a closed team. Few ever do, and the navigation asks on every page: kept in memory. */
@Repository
class Admissions implements Audience {

    private static final String CHANGED = "admissions";
    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Snapshot(Instant at, List<Admission> waiting) {}

    private final DSLContext sql;
    private final Notices notices;
    private final Clock clock;
    private volatile @Nullable Snapshot kept;

    Admissions(DSLContext sql, Notices notices, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.clock = clock;
    }

    List<Admission> waiting() {
        if (Uncommitted.by(this)) return read();
        var snapshot = kept;
        if (snapshot == null || snapshot.at().plus(FRESH).isBefore(clock.instant())) {
            snapshot = new Snapshot(clock.instant(), read());
            kept = snapshot;
        }
        return snapshot.waiting();
    }

    /** Those and no others. */
    void replace(PersonId person, Set<TeamId> teams, PersonId by) {
        if (teams.isEmpty() && waiting().stream().noneMatch(it -> it.person().equals(person))) return;
        sql.deleteFrom(ADMISSION)
                .where(
                        ADMISSION.PERSON_ID.eq(person.value()),
                        ADMISSION.TEAM_ID.notIn(
                                teams.stream().map(TeamId::value).toList()))
                .execute();
        for (var team : teams)
            sql.insertInto(ADMISSION)
                    .set(ADMISSION.PERSON_ID, person.value())
                    .set(ADMISSION.TEAM_ID, team.value())
                    .set(ADMISSION.BY_ID, by.value())
                    .set(ADMISSION.AT, clock.instant().atOffset(ZoneOffset.UTC))
                    .onConflictDoNothing()
                    .execute();
        changed();
    }

    /** @return whether somebody waited */
    boolean end(PersonId person, TeamId team) {
        var ended = sql.deleteFrom(ADMISSION)
                .where(ADMISSION.PERSON_ID.eq(person.value()), ADMISSION.TEAM_ID.eq(team.value()))
                .execute();
        changed();
        return ended > 0;
    }

    private void changed() {
        notices.tell(Notice.of(CHANGED));
        kept = null;
        Uncommitted.mark(this, () -> kept = null);
    }

    @Override
    public void hear(Notice it) {
        if (it.kind().equals(CHANGED)) kept = null;
    }

    @Override
    public void missed() {
        kept = null;
    }

    private List<Admission> read() {
        return sql.selectFrom(ADMISSION)
                .orderBy(ADMISSION.AT, ADMISSION.PERSON_ID)
                .limit(200)
                .fetch(it -> new Admission(
                        new PersonId(it.getPersonId()),
                        new TeamId(it.getTeamId()),
                        new PersonId(it.getById()),
                        it.getAt().toInstant()));
    }
}
