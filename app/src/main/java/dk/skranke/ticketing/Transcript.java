package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.ENTRY;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.SQLDataType.CLOB;

import dk.skranke.access.Visible;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said and done on a ticket, for programs: in order, a piece at a time. */
@Repository
public class Transcript {

    /** @param details the event as it was written down, as JSON */
    public record Done(
            long id,
            Instant at,
            @Nullable PersonId person,
            @Nullable String contact,
            String kind,
            String details) {}

    private final DSLContext sql;
    private final Story story;
    private final Spoken spoken;
    private final Messages messages;

    Transcript(DSLContext sql, Story story, Spoken spoken, Messages messages) {
        this.sql = sql;
        this.story = story;
        this.spoken = spoken;
        this.messages = messages;
    }

    /** @throws NotFound for whoever may not see the ticket */
    public void mustBeSeen(TicketId id, Member me) {
        story.mustBeSeen(id, me);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Said> messages(TicketId id, long after, int most, Member me) {
        story.mustBeSeen(id, me);
        return spoken.of(MESSAGE.TICKET_ID.eq(id.value()).and(MESSAGE.ID.gt(after)), most, me);
    }

    @Transactional(readOnly = true)
    public Said message(MessageId id, Member me) {
        return spoken.of(MESSAGE.ID.eq(id.value()), 1, me).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Done> history(TicketId id, long after, int most, Member me) {
        story.mustBeSeen(id, me);
        return sql.select(
                        ENTRY.ID,
                        ENTRY.AT,
                        ENTRY.BY_PERSON_ID,
                        Parties.contactName(ENTRY.BY_CONTACT_ID),
                        ENTRY.KIND,
                        ENTRY.DETAILS.cast(CLOB))
                .from(ENTRY)
                .where(
                        ENTRY.TICKET_ID.eq(id.value()),
                        ENTRY.ID.gt(after),
                        Visible.to(me, ENTRY.TEAM_ID, ENTRY.TICKET_ID),
                        Story.forGuests(me),
                        Story.withoutNotes(me))
                .orderBy(ENTRY.ID)
                .limit(most)
                .fetch(mapping(Transcript::done));
    }

    private static Done done(
            long id, OffsetDateTime at, @Nullable Long person, @Nullable String contact, String kind, String details) {
        return new Done(id, at.toInstant(), person == null ? null : new PersonId(person), contact, kind, details);
    }

    @Transactional(readOnly = true)
    public StoredAttachment attachment(long id, Member me) {
        return messages.attachment(ATTACHMENT.ID.eq(id), me).orElseThrow(NotFound::new);
    }
}
