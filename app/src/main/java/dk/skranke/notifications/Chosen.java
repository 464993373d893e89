package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.DEVICE;
import static dk.skranke.notifications.db.Tables.DIGEST;
import static dk.skranke.notifications.db.Tables.PREFERENCE;
import static dk.skranke.notifications.db.Tables.QUIET;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;

import dk.skranke.notifications.Wishes.About;
import dk.skranke.notifications.pages.Preferences;
import dk.skranke.office.Member;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All that somebody has said about hearing of things, for the page on which they do: one statement. */
@Repository
class Chosen {

    record All(Map<About, Wish> wishes, QuietHours quiet, Rhythm rhythm, List<Preferences.Device> devices) {}

    private final DSLContext sql;

    Chosen(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    All of(Member me) {
        var who = me.id().value();
        return sql.select(
                        multiset(selectFrom(PREFERENCE).where(PREFERENCE.PERSON_ID.eq(who))),
                        multiset(selectFrom(QUIET).where(QUIET.PERSON_ID.eq(who))),
                        multiset(selectFrom(DIGEST).where(DIGEST.PERSON_ID.eq(who))),
                        multiset(select(DEVICE.ID, DEVICE.NAME, DEVICE.CREATED_AT, DEVICE.HEARD_AT)
                                .from(DEVICE)
                                .where(DEVICE.PERSON_ID.eq(who))
                                .orderBy(DEVICE.ID)))
                .fetchSingle(it -> new All(
                        Wishes.all(it.value1()),
                        it.value2().stream().findFirst().map(Hours::quiet).orElse(QuietHours.NONE),
                        it.value3().stream().findFirst().map(Digests::rhythm).orElse(Rhythm.NEVER),
                        it.value4()
                                .map(row -> new Preferences.Device(
                                        row.value1(),
                                        row.value2(),
                                        row.value3().toInstant(),
                                        row.value4() == null
                                                ? null
                                                : row.value4().toInstant()))));
    }
}
