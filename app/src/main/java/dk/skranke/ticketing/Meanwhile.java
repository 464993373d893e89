package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ENTRY;

import dk.skranke.access.Visible;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What others did while somebody was writing. */
@Repository
class Meanwhile {

    /** @param who null when it was the program */
    record Change(@Nullable String who, Instant at) {}

    private final DSLContext sql;
    private final Directory directory;

    Meanwhile(DSLContext sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    @Transactional(readOnly = true)
    Optional<Change> last(TicketId ticket, Property property, Member me) {
        return sql.select(ENTRY.BY_PERSON_ID, Parties.contactName(ENTRY.BY_CONTACT_ID), ENTRY.AT)
                .from(ENTRY)
                .where(
                        ENTRY.TICKET_ID.eq(ticket.value()),
                        ENTRY.KIND.in(property.changes()),
                        Visible.to(me, ENTRY.TEAM_ID, ENTRY.TICKET_ID))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchOptional(it ->
                        new Change(name(it.value1(), it.value2()), it.value3().toInstant()));
    }

    private @Nullable String name(@Nullable Long person, @Nullable String contact) {
        return person == null ? contact : directory.person(new PersonId(person)).name();
    }
}
