package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ENTRY;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import dk.skranke.access.Visible;
import dk.skranke.matters.Parties;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.pages.Writing.Arrived;
import java.time.Instant;
import java.util.List;
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

    /** The mails and replies that are newer than what the page showed. */
    @Transactional(readOnly = true)
    List<Arrived> since(TicketId ticket, long seen, Member me) {
        return sql.select(
                        MESSAGE.AUTHOR_PERSON_ID,
                        Parties.contactName(MESSAGE.AUTHOR_CONTACT_ID),
                        MESSAGE.AT,
                        MESSAGE.LETTER)
                .from(MESSAGE)
                .where(Gathered.in(MESSAGE.TICKET_ID, ticket), MESSAGE.KIND.in("MAIL", "REPLY"), MESSAGE.ID.gt(seen))
                .and(Visible.to(me, MESSAGE.TEAM_ID, MESSAGE.TICKET_ID))
                .orderBy(MESSAGE.ID)
                .fetch(it -> new Arrived(
                        String.valueOf(name(it.value1(), it.value2())),
                        it.value3().toInstant(),
                        it.value4()));
    }

    /** The newest mail or reply; zero when there is none. */
    @Transactional(readOnly = true)
    long newest(TicketId ticket, Member me) {
        return sql.select(coalesce(max(MESSAGE.ID), 0L))
                .from(MESSAGE)
                .where(Gathered.in(MESSAGE.TICKET_ID, ticket), MESSAGE.KIND.in("MAIL", "REPLY"))
                .and(Visible.to(me, MESSAGE.TEAM_ID, MESSAGE.TICKET_ID))
                .fetchSingle()
                .value1();
    }

    private @Nullable String name(@Nullable Long person, @Nullable String contact) {
        return person == null ? contact : directory.person(new PersonId(person)).name();
    }
}
