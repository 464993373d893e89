package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.LETTER;

import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.TicketId;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The ids of letters on tickets: by them a later letter says what it answers. */
@Repository
class KnownLetters {

    record Known(String id, TicketId ticket, MessageId message, boolean ours, List<String> addressees) {}

    private final DSLContext sql;

    KnownLetters(DSLContext sql) {
        this.sql = sql;
    }

    List<Known> named(Collection<String> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.selectFrom(LETTER)
                .where(LETTER.HEADER_ID.in(ids))
                .orderBy(LETTER.MESSAGE_ID.desc())
                .fetch(it -> new Known(
                        it.getHeaderId(),
                        new TicketId(it.getTicketId()),
                        new MessageId(it.getMessageId()),
                        it.getOurs(),
                        List.of(it.getAddressees())));
    }

    /** All letters of the ticket up to the message, the oldest first. */
    List<Known> before(TicketId ticket, MessageId message) {
        return sql.selectFrom(LETTER)
                .where(LETTER.TICKET_ID.eq(ticket.value()), LETTER.MESSAGE_ID.lt(message.value()))
                .orderBy(LETTER.MESSAGE_ID)
                .fetch(it -> new Known(
                        it.getHeaderId(),
                        ticket,
                        new MessageId(it.getMessageId()),
                        it.getOurs(),
                        List.of(it.getAddressees())));
    }

    void ours(String id, TicketId ticket, MessageId message, List<String> addressees) {
        sql.insertInto(LETTER)
                .set(LETTER.HEADER_ID, id)
                .set(LETTER.TICKET_ID, ticket.value())
                .set(LETTER.MESSAGE_ID, message.value())
                .set(LETTER.OURS, true)
                .set(LETTER.ADDRESSEES, addressees.toArray(String[]::new))
                .execute();
    }

    /** Whoever comes first has the id: nobody takes over another letter's. */
    void theirs(String id, TicketId ticket, MessageId message) {
        sql.insertInto(LETTER)
                .set(LETTER.HEADER_ID, id)
                .set(LETTER.TICKET_ID, ticket.value())
                .set(LETTER.MESSAGE_ID, message.value())
                .set(LETTER.OURS, false)
                .onConflictDoNothing()
                .execute();
    }
}
