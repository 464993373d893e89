package dk.skranke.notifications;

import static dk.skranke.notifications.db.Tables.DEVICE;

import dk.skranke.notifications.db.tables.records.DeviceRecord;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of browsers that people want to hear from. */
@Repository
class Devices {

    static final int MOST = 10;

    record Device(
            long id,
            PersonId person,
            String name,
            String endpoint,
            byte[] agreement,
            byte[] auth,
            Instant since,
            @Nullable Instant heard) {}

    private final DSLContext sql;
    private final Clock clock;

    Devices(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Device> of(PersonId who) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.PERSON_ID.eq(who.value()))
                .orderBy(DEVICE.ID)
                .fetch(Devices::device);
    }

    @Transactional(readOnly = true)
    Device find(long id, Member me) {
        return sql.selectFrom(DEVICE)
                .where(DEVICE.ID.eq(id), DEVICE.PERSON_ID.eq(me.id().value()))
                .fetchOptional(Devices::device)
                .orElseThrow(NotFound::new);
    }

    /** A browser that is known gets its new keys; whoever used it before is out: it is one person's at a time. */
    @Transactional
    void add(Member me, String name, String endpoint, byte[] agreement, byte[] auth) {
        var mine = of(me.id());
        var known = mine.stream().anyMatch(it -> it.endpoint().equals(endpoint));
        if (!known && mine.size() >= MOST) throw new Refused("notifications.devices-many", MOST);
        sql.deleteFrom(DEVICE)
                .where(DEVICE.ENDPOINT.eq(endpoint), DEVICE.PERSON_ID.eq(me.id().value()))
                .execute();
        var added = sql.insertInto(DEVICE)
                .set(DEVICE.PERSON_ID, me.id().value())
                .set(DEVICE.NAME, name)
                .set(DEVICE.ENDPOINT, endpoint)
                .set(DEVICE.AGREEMENT, agreement)
                .set(DEVICE.AUTH, auth)
                .set(DEVICE.CREATED_AT, now())
                .onConflictDoNothing()
                .execute();
        if (added == 0) throw new Refused("notifications.device-taken");
    }

    @Transactional
    void remove(long id, Member me) {
        var gone = sql.deleteFrom(DEVICE)
                .where(DEVICE.ID.eq(id), DEVICE.PERSON_ID.eq(me.id().value()))
                .execute();
        if (gone == 0) throw new NotFound();
    }

    void forget(Device it) {
        sql.deleteFrom(DEVICE).where(DEVICE.ID.eq(it.id())).execute();
    }

    void heard(Device it) {
        sql.update(DEVICE)
                .set(DEVICE.HEARD_AT, now())
                .where(DEVICE.ID.eq(it.id()))
                .execute();
    }

    private static Device device(DeviceRecord it) {
        return new Device(
                it.getId(),
                new PersonId(it.getPersonId()),
                it.getName(),
                it.getEndpoint(),
                it.getAgreement(),
                it.getAuth(),
                it.getCreatedAt().toInstant(),
                it.getHeardAt() == null ? null : it.getHeardAt().toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
