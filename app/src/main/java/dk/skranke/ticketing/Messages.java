package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.DELIVERY;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.REVISION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.db.tables.records.MessageRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was said on tickets. Never changed afterwards. */
@Repository
class Messages {

    private final DSLContext sql;
    private final Tickets tickets;

    Messages(DSLContext sql, Tickets tickets) {
        this.sql = sql;
        this.tickets = tickets;
    }

    /** @param fresh whether it was written now, and not before with the same key */
    record Added(MessageId message, boolean fresh) {}

    MessageId add(TicketId ticket, NewMessage message) {
        return add(ticket, tickets.team(ticket), message);
    }

    /** What a ticket is opened with. */
    MessageId begin(TicketId ticket, TeamId team, NewMessage message) {
        return add(ticket, val(team.value()), message);
    }

    private MessageId add(TicketId ticket, Field<Long> team, NewMessage message) {
        var id = insert(ticket, team, message)
                .returning(MESSAGE.ID)
                .fetchSingle()
                .getId();
        attach(ticket, team, id, message);
        return new MessageId(id);
    }

    /** Pressing send twice writes once. A key counts once: what else is written with it has none. */
    Added addOnce(TicketId ticket, NewMessage message) {
        if (message.key() == null) return new Added(add(ticket, message), true);
        var team = tickets.team(ticket);
        var id = insert(ticket, team, message)
                .onConflict(MESSAGE.KEY)
                .doNothing()
                .returning(MESSAGE.ID)
                .fetchOptional(MESSAGE.ID);
        if (id.isPresent()) {
            attach(ticket, team, id.get(), message);
            return new Added(new MessageId(id.get()), true);
        }
        var before = writtenWith(message.key(), ticket, message.kind(), message.text());
        return before.isPresent() && before.get().same()
                ? new Added(before.get().message(), false)
                : new Added(add(ticket, message.withoutKey()), true);
    }

    private InsertSetMoreStep<MessageRecord> insert(TicketId ticket, Field<Long> team, NewMessage message) {
        return sql.insertInto(MESSAGE)
                .set(MESSAGE.TICKET_ID, ticket.value())
                .set(MESSAGE.TEAM_ID, team)
                .set(MESSAGE.KIND, message.kind().name())
                .set(MESSAGE.AT, tickets.now())
                .set(
                        MESSAGE.AUTHOR_PERSON_ID,
                        message.by() instanceof Actor.Colleague it ? it.id().value() : null)
                .set(
                        MESSAGE.AUTHOR_CONTACT_ID,
                        message.by() instanceof Actor.Outsider it ? it.id().value() : null)
                .set(MESSAGE.ADDRESSEES, message.addressees().toArray(String[]::new))
                .set(MESSAGE.DIRECTION, message.direction())
                .set(MESSAGE.LANGUAGE, message.language().code())
                .set(MESSAGE.TEXT, message.text())
                .set(MESSAGE.LETTER, message.letter())
                .set(MESSAGE.QUOTED, message.quoted())
                .set(MESSAGE.RAW, message.raw())
                .set(MESSAGE.TROUBLES, message.troubles().toArray(String[]::new))
                .set(MESSAGE.KEY, message.key())
                .set(MESSAGE.CC, message.copies().cc().toArray(String[]::new))
                .set(MESSAGE.BCC, message.copies().bcc().toArray(String[]::new))
                .set(MESSAGE.SUBJECT, message.copies().subject())
                .set(MESSAGE.SIDE_ID, message.copies().side());
    }

    private void attach(TicketId ticket, Field<Long> team, long message, NewMessage from) {
        if (from.attachments().isEmpty()) return;
        var rows = sql.insertInto(
                ATTACHMENT,
                ATTACHMENT.MESSAGE_ID,
                ATTACHMENT.TICKET_ID,
                ATTACHMENT.TEAM_ID,
                ATTACHMENT.NAME,
                ATTACHMENT.TYPE,
                ATTACHMENT.SIZE,
                ATTACHMENT.CONTENT,
                ATTACHMENT.CONTENT_ID);
        for (var it : from.attachments()) {
            rows = rows.values(
                    val(message),
                    val(ticket.value()),
                    team,
                    val(it.name()),
                    val(it.file().type()),
                    val(it.file().size()),
                    val(it.file().id().value()),
                    val(it.contentId(), ATTACHMENT.CONTENT_ID));
        }
        rows.execute();
    }

    /** A message that was written with a key, and whether it says what is to be said now. */
    record Before(MessageId message, boolean same) {}

    /**
     * The message that was already written with this key: pressing send twice writes once. A page that the browser kept
     * and showed again has the same key too, and then says something else.
     */
    Optional<Before> writtenWith(UUID key, TicketId ticket, MessageKind kind, String text) {
        var same = MESSAGE.TICKET_ID
                .eq(ticket.value())
                .and(MESSAGE.KIND.eq(kind.name()))
                .and(MESSAGE.TEXT.eq(text));
        return sql.select(MESSAGE.ID, field(same))
                .from(MESSAGE)
                .where(MESSAGE.KEY.eq(key))
                .fetchOptional(it -> new Before(new MessageId(it.value1()), it.value2()));
    }

    /** What one's own note says now. @throws NotFound for everybody else's, and for what leaves the office */
    String ownNote(TicketId ticket, MessageId note, Member me) {
        var now = field(select(REVISION.TEXT)
                .from(REVISION)
                .where(REVISION.MESSAGE_ID.eq(MESSAGE.ID))
                .orderBy(REVISION.ID.desc())
                .limit(1));
        return sql.select(coalesce(now, MESSAGE.TEXT))
                .from(MESSAGE)
                .where(
                        MESSAGE.ID.eq(note.value()),
                        Gathered.in(MESSAGE.TICKET_ID, ticket),
                        MESSAGE.KIND.in("NOTE", "PHONE"),
                        MESSAGE.AUTHOR_PERSON_ID.eq(me.id().value()))
                .fetchOptional()
                .map(it -> it.value1())
                .orElseThrow(NotFound::new);
    }

    void revise(MessageId note, String text, String letter, PersonId by) {
        sql.insertInto(REVISION)
                .set(REVISION.MESSAGE_ID, note.value())
                .set(REVISION.TICKET_ID, of(note, MESSAGE.TICKET_ID))
                .set(REVISION.TEAM_ID, of(note, MESSAGE.TEAM_ID))
                .set(REVISION.AT, tickets.now())
                .set(REVISION.BY_ID, by.value())
                .set(REVISION.TEXT, text)
                .set(REVISION.LETTER, letter)
                .execute();
    }

    private static Field<Long> of(MessageId message, Field<Long> what) {
        return field(select(what).from(MESSAGE).where(MESSAGE.ID.eq(message.value())));
    }

    static Condition written(UUID key) {
        return exists(selectOne().from(MESSAGE).where(MESSAGE.KEY.eq(key)));
    }

    static Condition sent(UUID key) {
        return exists(selectOne().from(MESSAGE).where(MESSAGE.KEY.eq(key), MESSAGE.KIND.in("REPLY", "SIDE")));
    }

    /** The newest mail or reply that the reader may see; zero when there is none. */
    static Field<Long> newest(TicketId ticket) {
        return field(select(coalesce(max(MESSAGE.ID), 0L))
                .from(MESSAGE)
                .where(Gathered.in(MESSAGE.TICKET_ID, ticket), MESSAGE.KIND.in("MAIL", "REPLY")));
    }

    long newestLetter(TicketId ticket) {
        return sql.select(newest(ticket)).fetchSingle().value1();
    }

    @Transactional(readOnly = true)
    Optional<StoredAttachment> attachment(TicketId ticket, long id, Member me) {
        return attachment(ATTACHMENT.ID.eq(id).and(ATTACHMENT.TICKET_ID.eq(ticket.value())), me);
    }

    @Transactional(readOnly = true)
    Optional<StoredAttachment> picture(TicketId ticket, String content, Member me) {
        return attachment(ATTACHMENT.CONTENT.eq(content).and(ATTACHMENT.TICKET_ID.eq(ticket.value())), me);
    }

    @Transactional(readOnly = true)
    List<StoredAttachment> attachments(long message, Member me) {
        return found(ATTACHMENT.MESSAGE_ID.eq(message), me);
    }

    Optional<StoredAttachment> attachment(Condition which, Member me) {
        return found(which, me).stream().findFirst();
    }

    private List<StoredAttachment> found(Condition which, Member me) {
        return sql.select(ATTACHMENT.NAME, ATTACHMENT.TYPE, ATTACHMENT.SIZE, ATTACHMENT.CONTENT)
                .from(ATTACHMENT)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(ATTACHMENT.MESSAGE_ID))
                .where(
                        which,
                        Visible.to(me, ATTACHMENT.TEAM_ID, ATTACHMENT.TICKET_ID),
                        Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID, MESSAGE.TICKET_ID))
                .orderBy(ATTACHMENT.ID)
                .fetch(org.jooq.Records.mapping(StoredAttachment::new));
    }

    /** The mail as it came in. */
    @Transactional(readOnly = true)
    Optional<String> raw(TicketId ticket, MessageId message, Member me) {
        return sql.select(MESSAGE.RAW)
                .from(MESSAGE)
                .where(
                        MESSAGE.ID.eq(message.value()),
                        MESSAGE.TICKET_ID.eq(ticket.value()),
                        MESSAGE.RAW.isNotNull(),
                        Visible.to(me, MESSAGE.TEAM_ID, MESSAGE.TICKET_ID),
                        Visible.messages(me, MESSAGE.KIND, MESSAGE.AUTHOR_PERSON_ID, MESSAGE.TICKET_ID))
                .fetchOptional(MESSAGE.RAW);
    }

    void deliver(TicketId ticket, MessageId message, Delivery delivery) {
        sql.insertInto(DELIVERY)
                .set(DELIVERY.MESSAGE_ID, message.value())
                .set(DELIVERY.TICKET_ID, ticket.value())
                .set(DELIVERY.TEAM_ID, tickets.team(ticket))
                .set(DELIVERY.STATE, delivery.state().name())
                .set(DELIVERY.AT, tickets.now())
                .set(DELIVERY.ATTEMPTS, delivery.attempts())
                .set(DELIVERY.REASON, delivery.reason())
                .onConflict(DELIVERY.MESSAGE_ID)
                .doUpdate()
                .set(DELIVERY.STATE, delivery.state().name())
                .set(DELIVERY.AT, tickets.now())
                .set(DELIVERY.ATTEMPTS, delivery.attempts())
                .set(DELIVERY.REASON, delivery.reason())
                .execute();
    }
}
