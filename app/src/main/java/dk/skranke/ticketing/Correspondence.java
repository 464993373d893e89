package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.ATTACHMENT;
import static dk.skranke.ticketing.db.Tables.MESSAGE;
import static dk.skranke.ticketing.db.Tables.TICKET;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.matters.ContactId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.TicketEvent.Delivered;
import dk.skranke.ticketing.TicketEvent.Written;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the mail room does to tickets. Runs as the system role {@code MAIL}; for anybody else there is nothing here. */
@Service
public class Correspondence {

    /** A reply as it is to leave. */
    public record OutgoingReply(
            MessageId message,
            TicketId ticket,
            String title,
            Language language,
            PersonId author,
            TeamId team,
            List<String> addressees,
            String text,
            String letter,
            Instant at,
            List<StoredAttachment> attachments,
            List<String> cc,
            List<String> bcc,
            @Nullable String subject,
            @Nullable Long side) {

        /** Everybody who gets it, each once. */
        public List<String> recipients() {
            return Stream.of(addressees, cc, bcc)
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
        }
    }

    /** @param closedAt null while it is not closed */
    public record Standing(TicketId ticket, @Nullable Instant closedAt) {}

    private final DSLContext sql;
    private final Tickets tickets;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    Correspondence(DSLContext sql, Tickets tickets, Messages messages, ApplicationEventPublisher events) {
        this.sql = sql;
        this.tickets = tickets;
        this.messages = messages;
        this.events = events;
    }

    /** A mail on a ticket, from somebody known there. It wakes what was waiting or done. */
    @Transactional
    public MessageId received(TicketId id, NewMessage mail) {
        var ticket = tickets.lockForMail(id);
        var message = messages.add(ticket.id(), mail);
        tickets.record(new Written(ticket.id(), mail.by(), message, mail.kind()));
        if (mail.kind() == MessageKind.MAIL) events.publishEvent(new LetterCame(ticket.id(), mail.by()));
        ticket.wake(mail.by()).ifPresent(tickets::recordIfPossible);
        return message;
    }

    /** Whether this person outside or inside the office has asked or written on the ticket before. */
    @Transactional(readOnly = true)
    public boolean knows(TicketId ticket, Actor who) {
        return switch (who) {
            case Actor.Outsider it -> knows(ticket, it.id());
            case Actor.Colleague it ->
                sql.fetchExists(
                        TICKET,
                        TICKET.ID.eq(ticket.value()),
                        TICKET.REQUESTER_PERSON_ID.eq(it.id().value()));
            case Actor.Program _, Actor.Rule _ -> false;
        };
    }

    /** Whoever only wrote in a conversation beside it is a stranger to this one. */
    private boolean knows(TicketId ticket, ContactId contact) {
        return sql.fetchExists(TICKET, TICKET.ID.eq(ticket.value()), TICKET.REQUESTER_CONTACT_ID.eq(contact.value()))
                || sql.fetchExists(
                        MESSAGE,
                        MESSAGE.TICKET_ID.eq(ticket.value()),
                        MESSAGE.SIDE_ID.isNull(),
                        MESSAGE.AUTHOR_CONTACT_ID.eq(contact.value()));
    }

    /** Whether somebody has written in this conversation with a third party before. */
    @Transactional(readOnly = true)
    public boolean knows(long side, Actor who) {
        return who instanceof Actor.Outsider it
                && sql.fetchExists(
                        MESSAGE,
                        MESSAGE.SIDE_ID.eq(side),
                        MESSAGE.AUTHOR_CONTACT_ID.eq(it.id().value()));
    }

    /** How the ticket stands that a mail names, or what it was merged into; empty when there is none of that number. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(TicketId named) {
        return standing(TICKET.ID.eq(named.value()));
    }

    /** How the ticket stands where a message is found now: that it was split off to, or that this one was merged into. */
    @Transactional(readOnly = true)
    public Standing standing(MessageId message) {
        var ticket = select(MESSAGE.TICKET_ID).from(MESSAGE).where(MESSAGE.ID.eq(message.value()));
        return standing(TICKET.ID.eq(ticket)).orElseThrow();
    }

    private Optional<Standing> standing(Condition which) {
        return sql.select(TICKET.ID, TICKET.CLOSED_AT, TICKET.MERGED_INTO_ID)
                .from(TICKET)
                .where(which)
                .fetchOptional()
                .flatMap(it -> it.value3() == null
                        ? Optional.of(standing(it.value1(), it.value2()))
                        : standing(TICKET.ID.eq(it.value3())));
    }

    private static Standing standing(long ticket, @Nullable OffsetDateTime closed) {
        return new Standing(new TicketId(ticket), closed == null ? null : closed.toInstant());
    }

    @Transactional(readOnly = true)
    public OutgoingReply reply(MessageId id) {
        return sql.select(
                        MESSAGE.TICKET_ID,
                        TICKET.TITLE,
                        MESSAGE.LANGUAGE,
                        MESSAGE.AUTHOR_PERSON_ID,
                        MESSAGE.TEAM_ID,
                        MESSAGE.ADDRESSEES,
                        MESSAGE.TEXT,
                        MESSAGE.LETTER,
                        MESSAGE.AT,
                        multiset(select(ATTACHMENT.NAME, ATTACHMENT.TYPE, ATTACHMENT.SIZE, ATTACHMENT.CONTENT)
                                        .from(ATTACHMENT)
                                        .where(ATTACHMENT.MESSAGE_ID.eq(MESSAGE.ID))
                                        .orderBy(ATTACHMENT.ID))
                                .convertFrom(it -> it.map(mapping(StoredAttachment::new))),
                        MESSAGE.CC,
                        MESSAGE.BCC,
                        MESSAGE.SUBJECT,
                        MESSAGE.SIDE_ID)
                .from(MESSAGE)
                .join(TICKET)
                .on(TICKET.ID.eq(MESSAGE.TICKET_ID))
                .where(MESSAGE.ID.eq(id.value()), MESSAGE.KIND.in("REPLY", "SIDE"))
                .fetchOptional(it -> new OutgoingReply(
                        id,
                        new TicketId(it.value1()),
                        it.value2(),
                        Language.of(it.value3()),
                        new PersonId(it.value4()),
                        new TeamId(it.value5()),
                        List.of(it.value6()),
                        it.value7(),
                        it.value8(),
                        it.value9().toInstant(),
                        it.value10(),
                        List.of(it.value11()),
                        List.of(it.value12()),
                        it.value13(),
                        it.value14()))
                .orElseThrow(NotFound::new);
    }

    /** Where a reply is on its way; what is final also becomes history. */
    @Transactional
    public void delivered(TicketId ticket, MessageId message, Delivery delivery) {
        // Whoever sends the ticket away holds it and changes the row below it: in the other order each would wait for
        // the other.
        if (delivery.state().remembered()) tickets.holdKnown(ticket);
        messages.deliver(ticket, message, delivery);
        if (!delivery.state().remembered()) return;
        tickets.record(new Delivered(ticket, new Actor.Program(), message, delivery.state()));
    }
}
