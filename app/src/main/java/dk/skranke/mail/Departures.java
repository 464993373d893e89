package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.OUTGOING;

import dk.skranke.mail.db.tables.records.OutgoingRecord;
import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The letters that are to leave or have left. */
@Repository
class Departures {

    /**
     * @param raw the letter as written, once it has been
     * @param sender the mailbox that it was written for
     * @param started whether a server was being spoken to when this row was last touched
     */
    record Departure(
            MessageId message,
            TicketId ticket,
            String id,
            List<String> recipients,
            Instant queuedAt,
            @Nullable String raw,
            @Nullable String sender,
            boolean started,
            int doubts,
            int attempts,
            boolean done) {}

    private final DSLContext sql;
    private final Clock clock;

    Departures(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By whoever replies, who cannot read what they put here. */
    void queue(MessageId message, TicketId ticket, String id, List<String> recipients, boolean gone) {
        sql.insertInto(OUTGOING)
                .set(OUTGOING.MESSAGE_ID, message.value())
                .set(OUTGOING.TICKET_ID, ticket.value())
                .set(OUTGOING.HEADER_ID, id)
                .set(OUTGOING.RECIPIENTS, recipients.toArray(String[]::new))
                .set(OUTGOING.QUEUED_AT, now())
                .set(OUTGOING.SENT_AT, gone ? now() : null)
                .execute();
    }

    Optional<Departure> find(MessageId message) {
        return sql.fetchOptional(OUTGOING, OUTGOING.MESSAGE_ID.eq(message.value()))
                .map(Departures::departure);
    }

    Optional<Departure> named(Collection<String> ids) {
        return sql.selectFrom(OUTGOING)
                .where(OUTGOING.HEADER_ID.in(ids))
                .limit(1)
                .fetchOptional(Departures::departure);
    }

    /** Letters of a ticket leave in the order in which they were written. */
    boolean waitsForEarlier(Departure it) {
        return sql.fetchExists(
                OUTGOING,
                OUTGOING.TICKET_ID.eq(it.ticket().value()),
                OUTGOING.MESSAGE_ID.lt(it.message().value()),
                OUTGOING.SENT_AT.isNull(),
                OUTGOING.FAILED_AT.isNull());
    }

    List<MessageId> waiting() {
        return sql.select(OUTGOING.MESSAGE_ID)
                .from(OUTGOING)
                .where(OUTGOING.SENT_AT.isNull(), OUTGOING.FAILED_AT.isNull())
                .orderBy(OUTGOING.MESSAGE_ID)
                .fetch(it -> new MessageId(it.value1()));
    }

    List<MessageId> held() {
        return sql.select(OUTGOING.MESSAGE_ID)
                .from(OUTGOING)
                .where(Overview.held())
                .orderBy(OUTGOING.MESSAGE_ID)
                .fetch(it -> new MessageId(it.value1()));
    }

    void written(MessageId message, String raw, String sender) {
        change(message, new OutgoingRecord().setRaw(raw).setSender(sender));
    }

    void started(MessageId message) {
        change(message, new OutgoingRecord().setStartedAt(now()));
    }

    void sent(Departure it) {
        change(it.message(), over(it).setSentAt(now()).setReason(""));
    }

    void retried(Departure it, String reason) {
        change(it.message(), over(it).setReason(reason));
    }

    void failed(Departure it, String reason) {
        change(it.message(), over(it).setReason(reason).setFailedAt(now()));
    }

    void doubted(Departure it) {
        change(it.message(), new OutgoingRecord().setStartedAt(null).setDoubts(it.doubts() + 1));
    }

    void bounced(Departure it) {
        change(it.message(), new OutgoingRecord().setFailedAt(now()).setReason("BOUNCED"));
    }

    /** As if it had just been written: five days begin anew. */
    void again(MessageId message) {
        change(
                message,
                new OutgoingRecord()
                        .setQueuedAt(now())
                        .setStartedAt(null)
                        .setSentAt(null)
                        .setFailedAt(null)
                        .setDoubts(0)
                        .setAttempts(0)
                        .setReason(""));
    }

    private static OutgoingRecord over(Departure it) {
        return new OutgoingRecord().setStartedAt(null).setAttempts(it.attempts() + 1);
    }

    private void change(MessageId message, OutgoingRecord to) {
        sql.update(OUTGOING)
                .set(to)
                .where(OUTGOING.MESSAGE_ID.eq(message.value()))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Departure departure(OutgoingRecord it) {
        return new Departure(
                new MessageId(it.getMessageId()),
                new TicketId(it.getTicketId()),
                it.getHeaderId(),
                List.of(it.getRecipients()),
                it.getQueuedAt().toInstant(),
                it.getRaw(),
                it.getSender(),
                it.getStartedAt() != null,
                it.getDoubts(),
                it.getAttempts(),
                it.getSentAt() != null || it.getFailedAt() != null);
    }
}
