package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.LETTER;
import static org.jooq.impl.DSL.inline;

import dk.skranke.ticketing.Leaving;
import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.TicketId;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The ids of letters on tickets: by them a later letter says what it answers. */
@Repository
class KnownLetters {

    /** @param side the conversation with a third party that it belongs to, or null */
    record Known(
            String id,
            TicketId ticket,
            MessageId message,
            boolean ours,
            List<String> addressees,
            @Nullable Long side) {}

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
                        List.of(it.getAddressees()),
                        it.getSideId()));
    }

    /** All letters of the same conversation up to the message, the oldest first. */
    List<Known> before(TicketId ticket, MessageId message, @Nullable Long side) {
        return sql.selectFrom(LETTER)
                .where(LETTER.TICKET_ID.eq(ticket.value()), LETTER.MESSAGE_ID.lt(message.value()))
                .and(LETTER.SIDE_ID.isNotDistinctFrom(side))
                .orderBy(LETTER.MESSAGE_ID)
                .fetch(it -> new Known(
                        it.getHeaderId(),
                        ticket,
                        new MessageId(it.getMessageId()),
                        it.getOurs(),
                        List.of(it.getAddressees()),
                        it.getSideId()));
    }

    /** To be written down with the letter itself. */
    static ResultQuery<?> ours(DSLContext sql, String id, Leaving it, List<String> addressees) {
        return sql.insertInto(LETTER)
                .set(LETTER.HEADER_ID, id)
                .set(LETTER.TICKET_ID, it.ticket().value())
                .set(LETTER.MESSAGE_ID, it.message().value())
                .set(LETTER.OURS, true)
                .set(LETTER.SIDE_ID, it.side())
                .set(LETTER.ADDRESSEES, addressees.toArray(String[]::new))
                .returningResult(inline(1)); // whoever replies cannot read it
    }

    /** To be written down with its arrival. Whoever comes first has the id: nobody takes over another letter's. */
    ResultQuery<?> theirs(String id, TicketId ticket, MessageId message, @Nullable Long side) {
        return sql.insertInto(LETTER)
                .set(LETTER.HEADER_ID, id)
                .set(LETTER.TICKET_ID, ticket.value())
                .set(LETTER.MESSAGE_ID, message.value())
                .set(LETTER.OURS, false)
                .set(LETTER.SIDE_ID, side)
                .onConflictDoNothing()
                .returningResult(inline(1));
    }
}
