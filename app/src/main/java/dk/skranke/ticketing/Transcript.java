package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.DELIVERY;
import static dk.skranke.ticketing.db.Tables.ENTRY;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.CLOB;

import dk.skranke.access.Visible;
import dk.skranke.matters.Parties;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said and done on a ticket, for programs: in order, a piece at a time. */
@Repository
public class Transcript {

    /**
     * @param person the colleague who wrote it, or null
     * @param contact the name of whoever wrote it from outside, or null
     */
    public record Said(
            long id,
            MessageKind kind,
            Instant at,
            @Nullable PersonId person,
            @Nullable String contact,
            @Nullable String mail,
            List<String> addressees,
            @Nullable String direction,
            String language,
            String text,
            Delivery.@Nullable State delivery,
            List<File> files) {}

    public record File(long id, String name, String type, long size) {}

    /** @param details the event as it was written down, as JSON */
    public record Done(
            long id,
            Instant at,
            @Nullable PersonId person,
            @Nullable String contact,
            String kind,
            String details) {}

    private static final Field<String> CONTACT = Parties.contactName(MESSAGE.AUTHOR_CONTACT_ID);
    private static final Field<String> MAIL = Parties.contactMail(MESSAGE.AUTHOR_CONTACT_ID);

    private final DSLContext sql;
    private final Story story;
    private final Messages messages;

    Transcript(DSLContext sql, Story story, Messages messages) {
        this.sql = sql;
        this.story = story;
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
        return said(MESSAGE.TICKET_ID.eq(id.value()).and(MESSAGE.ID.gt(after)), most, me);
    }

    @Transactional(readOnly = true)
    public Said message(MessageId id, Member me) {
        return said(MESSAGE.ID.eq(id.value()), 1, me).stream().findFirst().orElseThrow(NotFound::new);
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
                        Story.forGuests(me))
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

    private List<Said> said(Condition which, int most, Member me) {
        var files = files(me);
        return sql.select(MESSAGE.asterisk(), CONTACT, MAIL, DELIVERY.STATE, files)
                .from(MESSAGE)
                .leftJoin(DELIVERY)
                .on(DELIVERY.MESSAGE_ID.eq(MESSAGE.ID))
                .where(
                        which,
                        Visible.to(me, MESSAGE.TEAM_ID, MESSAGE.TICKET_ID),
                        Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID))
                .orderBy(MESSAGE.ID)
                .limit(most)
                .fetch(it -> said(it, it.get(files)));
    }

    private static Said said(Record it, List<File> files) {
        var person = it.get(MESSAGE.AUTHOR_PERSON_ID);
        var delivery = it.get(DELIVERY.STATE);
        return new Said(
                it.get(MESSAGE.ID),
                MessageKind.valueOf(it.get(MESSAGE.KIND)),
                it.get(MESSAGE.AT).toInstant(),
                person == null ? null : new PersonId(person),
                it.get(CONTACT),
                it.get(MAIL),
                List.of(it.get(MESSAGE.ADDRESSEES)),
                it.get(MESSAGE.DIRECTION),
                it.get(MESSAGE.LANGUAGE),
                it.get(MESSAGE.TEXT),
                delivery == null ? null : Delivery.State.valueOf(delivery),
                files);
    }

    private static Field<List<File>> files(Member me) {
        return multiset(select(ATTACHMENT.ID, ATTACHMENT.NAME, ATTACHMENT.TYPE, ATTACHMENT.SIZE)
                        .from(ATTACHMENT)
                        .where(
                                ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID),
                                Visible.to(me, ATTACHMENT.TEAM_ID, ATTACHMENT.TICKET_ID))
                        .orderBy(ATTACHMENT.ID))
                .convertFrom(it -> it.map(mapping(File::new)));
    }
}
