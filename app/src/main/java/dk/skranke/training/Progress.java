package dk.skranke.training;

import static dk.skranke.training.db.Tables.FINISHED;
import static dk.skranke.training.db.Tables.SEEN;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of what was shown to whom. */
@Repository
class Progress {

    record Finished(PersonId person, String tour, int edition, boolean skipped, LocalDate on) {

        boolean is(Tour it) {
            return tour.equals(it.key()) && edition == it.edition();
        }
    }

    private final DSLContext sql;
    private final Directory directory;
    private final Clock clock;

    Progress(DSLContext sql, Directory directory, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param seen steps by tour */
    record Own(Map<String, Set<String>> seen, List<Finished> finished) {}

    @Transactional(readOnly = true)
    public Own own(Member me) {
        var seen = multiset(select(SEEN.TOUR, SEEN.STEP)
                        .from(SEEN)
                        .where(SEEN.PERSON_ID.eq(me.id().value())))
                .convertFrom(it -> it.stream()
                        .collect(Collectors.groupingBy(
                                Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet()))));
        var finished = multiset(
                        selectFrom(FINISHED).where(FINISHED.PERSON_ID.eq(me.id().value())))
                .convertFrom(it -> it.map(row -> finished(row.into(FINISHED))));
        return sql.select(seen, finished).fetchSingle(it -> new Own(it.value1(), it.value2()));
    }

    /** Of everybody, for the office to prove. Row security leaves out what was passed over. */
    @Transactional(readOnly = true)
    public List<Finished> everybody() {
        return sql.selectFrom(FINISHED)
                .where(FINISHED.SKIPPED.isFalse())
                .orderBy(FINISHED.ON_DAY.desc(), FINISHED.PERSON_ID, FINISHED.TOUR)
                .limit(5000)
                .fetch(Progress::finished);
    }

    @Transactional
    public void see(Tour tour, Tour.Step step, Member me) {
        sql.insertInto(SEEN, SEEN.PERSON_ID, SEEN.TOUR, SEEN.STEP)
                .values(me.id().value(), tour.key(), step.key())
                .onConflictDoNothing()
                .execute();
        if (own(me).seen()
                .getOrDefault(tour.key(), Set.of())
                .containsAll(tour.steps().stream().map(Tour.Step::key).toList())) finish(tour, false, me);
    }

    /** Whoever passed over it and then has seen it all the same has seen it. */
    @Transactional
    public void finish(Tour tour, boolean skipped, Member me) {
        var today = LocalDate.ofInstant(clock.instant(), directory.zone());
        sql.insertInto(FINISHED)
                .set(FINISHED.PERSON_ID, me.id().value())
                .set(FINISHED.TOUR, tour.key())
                .set(FINISHED.EDITION, tour.edition())
                .set(FINISHED.SKIPPED, skipped)
                .set(FINISHED.ON_DAY, today)
                .onDuplicateKeyUpdate()
                .set(FINISHED.SKIPPED, skipped)
                .set(FINISHED.ON_DAY, today)
                .where(FINISHED.SKIPPED.isTrue())
                .execute();
    }

    private static Finished finished(dk.skranke.training.db.tables.records.FinishedRecord it) {
        return new Finished(
                new PersonId(it.getPersonId()), it.getTour(), it.getEdition(), it.getSkipped(), it.getOnDay());
    }
}
