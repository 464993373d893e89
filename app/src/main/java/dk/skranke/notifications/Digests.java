package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.DIGEST;
import static dk.skranke.notifications.db.Tables.ITEM;

import dk.skranke.notifications.Rhythm.Every;
import dk.skranke.notifications.db.tables.records.DigestRecord;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of round letters: who wants one, and when the next one goes. */
@Repository
class Digests {

    private static final int AT_ONCE = 20;
    private static final short MOST_ATTEMPTS = 12;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Directory directory;
    private final Clock clock;

    Digests(DSLContext sql, Directory directory, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    Rhythm of(Member me) {
        return sql.selectFrom(DIGEST)
                .where(DIGEST.PERSON_ID.eq(me.id().value()))
                .fetchOptional(Digests::rhythm)
                .orElse(Rhythm.NEVER);
    }

    static Rhythm rhythm(DigestRecord it) {
        return new Rhythm(Every.valueOf(it.getEvery()), DayOfWeek.of(it.getWeekday()), it.getMinute());
    }

    /** A letter says what came since the one before it; the first one, what came since it was wished for. */
    @Transactional
    void keep(Member me, Rhythm it) {
        var before = of(me);
        if (it.equals(before)) return;
        sql.deleteFrom(DIGEST).where(DIGEST.PERSON_ID.eq(me.id().value())).execute();
        if (it.every() == Every.NEVER) return;
        if (before.every() == Every.NEVER) leaveOut(me);
        sql.insertInto(DIGEST)
                .set(DIGEST.PERSON_ID, me.id().value())
                .set(DIGEST.EVERY, it.every().name())
                .set(DIGEST.WEEKDAY, (short) it.weekday().getValue())
                .set(DIGEST.MINUTE, (short) it.minute())
                .set(DIGEST.NEXT_AT, it.next(clock.instant(), directory.zone()).atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void leaveOut(Member me) {
        sql.update(ITEM)
                .set(ITEM.DIGESTED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .where(ITEM.PERSON_ID.eq(me.id().value()), ITEM.DIGEST.isTrue(), ITEM.DIGESTED_AT.isNull())
                .execute();
    }

    /** The mail server did not take it: soon again, so many times, and after that with the next one. */
    @Transactional
    void again(PersonId who) {
        var soon = clock.instant().plus(PAUSE).atOffset(ZoneOffset.UTC);
        sql.update(DIGEST)
                .set(DIGEST.NEXT_AT, DSL.least(DIGEST.NEXT_AT, DSL.val(soon)))
                .set(DIGEST.ATTEMPTS, DIGEST.ATTEMPTS.plus((short) 1))
                .where(DIGEST.PERSON_ID.eq(who.value()), DIGEST.ATTEMPTS.lt(MOST_ATTEMPTS))
                .execute();
    }

    @Transactional
    void gone(PersonId who) {
        sql.update(DIGEST)
                .set(DIGEST.ATTEMPTS, (short) 0)
                .where(DIGEST.PERSON_ID.eq(who.value()), DIGEST.ATTEMPTS.gt((short) 0))
                .execute();
    }

    /** Whose letter is due; the next one is set with it, so that a letter never goes twice. */
    List<PersonId> due() {
        var now = clock.instant();
        var due = sql.selectFrom(DIGEST)
                .where(DIGEST.NEXT_AT.le(now.atOffset(ZoneOffset.UTC)))
                .orderBy(DIGEST.NEXT_AT)
                .limit(AT_ONCE)
                .forUpdate()
                .skipLocked()
                .fetch();
        for (var it : due) {
            it.setNextAt(rhythm(it).next(now, directory.zone()).atOffset(ZoneOffset.UTC));
            sql.update(DIGEST)
                    .set(DIGEST.NEXT_AT, it.getNextAt())
                    .where(DIGEST.PERSON_ID.eq(it.getPersonId()))
                    .execute();
        }
        return due.map(it -> new PersonId(it.getPersonId()));
    }
}
