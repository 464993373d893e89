package dk.skranke.exports;

import static dk.skranke.exports.db.Tables.EXPORT;

import dk.skranke.exports.pages.Taken;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The log of what was exported. Administrators read all of it, everybody their own. */
@Repository
class Exports {

    private static final int SHOWN = 200;

    private final DSLContext sql;
    private final Directory directory;
    private final Clock clock;

    Exports(DSLContext sql, Directory directory, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    long begin(Format format, String list, Member me) {
        return sql.insertInto(EXPORT)
                .set(EXPORT.PERSON_ID, me.id().value())
                .set(EXPORT.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(EXPORT.FORMAT, format.name())
                .set(EXPORT.LIST, list)
                .returning(EXPORT.ID)
                .fetchSingle()
                .getId();
    }

    @Transactional
    void end(long id, int tickets) {
        sql.update(EXPORT).set(EXPORT.TICKETS, tickets).where(EXPORT.ID.eq(id)).execute();
    }

    @Transactional(readOnly = true)
    List<Taken.Export> latest() {
        return sql.selectFrom(EXPORT)
                .orderBy(EXPORT.AT.desc(), EXPORT.ID.desc())
                .limit(SHOWN)
                .fetch(it -> new Taken.Export(
                        directory.person(new PersonId(it.getPersonId())).name(),
                        it.getAt().toInstant(),
                        it.getFormat(),
                        it.getList(),
                        it.getTickets()));
    }
}
