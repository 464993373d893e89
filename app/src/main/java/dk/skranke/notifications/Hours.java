package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.ITEM;
import static dk.skranke.notifications.db.Tables.QUIET;
import static org.jooq.impl.DSL.any;

import dk.skranke.calendars.Calendars;
import dk.skranke.notifications.QuietHours.Days;
import dk.skranke.notifications.db.tables.records.ItemRecord;
import dk.skranke.notifications.db.tables.records.QuietRecord;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When somebody may be disturbed. The store of quiet hours. */
@Repository
class Hours {

    private final DSLContext sql;
    private final Directory directory;
    private final Calendars calendars;
    private final Clock clock;

    Hours(DSLContext sql, Directory directory, Calendars calendars, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The first moment from this one on, for each. */
    Map<PersonId, Instant> next(Collection<PersonId> people, Instant at) {
        var quiet = sql.selectFrom(QUIET)
                .where(QUIET.PERSON_ID.eq(
                        any(people.stream().map(PersonId::value).toArray(Long[]::new))))
                .fetchMap(it -> new PersonId(it.getPersonId()), Hours::quiet);
        return people.stream()
                .collect(Collectors.toMap(who -> who, who -> next(quiet.getOrDefault(who, QuietHours.NONE), at)));
    }

    private Instant next(QuietHours quiet, Instant at) {
        if (quiet.days() != Days.WORKING) return quiet.next(at, directory.zone(), null);
        var office = calendars.all();
        return quiet.next(
                at,
                directory.zone(),
                office.isEmpty() ? null : calendars.time(office.getFirst().id()));
    }

    QuietHours of(PersonId who) {
        return sql.selectFrom(QUIET)
                .where(QUIET.PERSON_ID.eq(who.value()))
                .fetchOptional(Hours::quiet)
                .orElse(QuietHours.NONE);
    }

    /** What the hours of before held back comes by these. */
    @Transactional
    void keep(Member me, QuietHours it) {
        if (it.equals(of(me.id()))) return;
        var weekdays = it.days() == Days.WEEKDAYS;
        var working = it.days() == Days.WORKING;
        sql.insertInto(QUIET)
                .set(QUIET.PERSON_ID, me.id().value())
                .set(QUIET.FROM_MINUTE, (short) it.from())
                .set(QUIET.UNTIL_MINUTE, (short) it.until())
                .set(QUIET.WEEKDAYS, weekdays)
                .set(QUIET.WORKING, working)
                .onDuplicateKeyUpdate()
                .set(QUIET.FROM_MINUTE, (short) it.from())
                .set(QUIET.UNTIL_MINUTE, (short) it.until())
                .set(QUIET.WEEKDAYS, weekdays)
                .set(QUIET.WORKING, working)
                .execute();
        held(me, it, ITEM.MAIL_AT, ITEM.MAILED_AT);
        held(me, it, ITEM.PUSH_AT, ITEM.PUSHED_AT);
    }

    private void held(
            Member me,
            QuietHours it,
            TableField<ItemRecord, OffsetDateTime> when,
            TableField<ItemRecord, OffsetDateTime> done) {
        var now = clock.instant();
        sql.update(ITEM)
                .set(when, next(it, now).atOffset(ZoneOffset.UTC))
                .where(ITEM.PERSON_ID.eq(me.id().value()), when.gt(now.atOffset(ZoneOffset.UTC)), done.isNull())
                .execute();
    }

    static QuietHours quiet(QuietRecord it) {
        return new QuietHours(it.getFromMinute(), it.getUntilMinute(), days(it.getWeekdays(), it.getWorking()));
    }

    private static Days days(boolean weekdays, boolean working) {
        if (working) return Days.WORKING;
        return weekdays ? Days.WEEKDAYS : Days.ALL;
    }
}
