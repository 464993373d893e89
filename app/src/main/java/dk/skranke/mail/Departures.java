package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.OUTGOING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.mail.db.tables.records.OutgoingRecord;
import dk.skranke.ticketing.Leaving;
import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The letters that are to leave or have left. */
@Repository
class Departures {

    private static final Condition UNDONE = OUTGOING.SENT_AT.isNull().and(OUTGOING.FAILED_AT.isNull());

    /**
     * @param raw the letter as written, once it has been
     * @param sender the mailbox that it was written for
     * @param started whether a server was being given its last line when this row was last touched
     * @param claim the attempt that this was read for
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
            @Nullable UUID claim) {

        boolean written() {
            return raw != null && sender != null;
        }
    }

    private final DSLContext sql;
    private final Clock clock;

    Departures(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By whoever replies, who cannot read what they put here: the letter, and by what name it is known from now on. */
    void queue(Leaving it, String id, List<String> recipients, boolean gone) {
        var known = KnownLetters.ours(sql, id, it, recipients);
        sql.with(name("known").as(known))
                .insertInto(OUTGOING)
                .set(OUTGOING.MESSAGE_ID, it.message().value())
                .set(OUTGOING.TICKET_ID, it.ticket().value())
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

    /** @param later whether an earlier letter of the ticket goes first: they leave in the order in which they were written */
    record Claimed(Departure departure, boolean later) {}

    /** From here on the letter is in the hands of this attempt, and in no other's. */
    Optional<Claimed> claim(MessageId message) {
        var earlier = OUTGOING.as("earlier");
        var later = field(exists(selectOne()
                .from(earlier)
                .where(
                        earlier.TICKET_ID.eq(OUTGOING.TICKET_ID),
                        earlier.MESSAGE_ID.lt(OUTGOING.MESSAGE_ID),
                        earlier.SENT_AT.isNull(),
                        earlier.FAILED_AT.isNull())));
        return sql.update(OUTGOING)
                .set(OUTGOING.CLAIM, UUID.randomUUID())
                .where(OUTGOING.MESSAGE_ID.eq(message.value()), UNDONE)
                .returningResult(
                        Stream.concat(OUTGOING.fieldStream(), Stream.of(later)).toList())
                .fetchOptional(it -> new Claimed(departure(it.into(OUTGOING)), it.get(later)));
    }

    Optional<Departure> named(Collection<String> ids) {
        return sql.selectFrom(OUTGOING)
                .where(OUTGOING.HEADER_ID.in(ids))
                .limit(1)
                .fetchOptional(Departures::departure);
    }

    List<MessageId> waiting() {
        return sql.select(OUTGOING.MESSAGE_ID)
                .from(OUTGOING)
                .where(UNDONE)
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

    boolean written(Departure it, String raw, String sender) {
        return claimed(it, new OutgoingRecord().setRaw(raw).setSender(sender));
    }

    boolean started(Departure it) {
        return claimed(it, new OutgoingRecord().setStartedAt(now()));
    }

    /** A fact, whoever comes with it and however late: nobody need try any more. */
    boolean sent(Departure it) {
        var unknown = OUTGOING.SENT_AT.isNull().and(OUTGOING.REASON.ne("BOUNCED"));
        return change(
                unknown,
                it.message(),
                over(it).setSentAt(now()).setFailedAt(null).setReason(""));
    }

    boolean retried(Departure it, String reason) {
        return claimed(it, over(it).setReason(reason));
    }

    boolean failed(Departure it, String reason) {
        return claimed(it, over(it).setReason(reason).setFailedAt(now()));
    }

    boolean doubted(Departure it) {
        return claimed(
                it, new OutgoingRecord().setStartedAt(null).setClaim(null).setDoubts(it.doubts() + 1));
    }

    boolean holds(Departure it) {
        return sql.fetchExists(
                OUTGOING, OUTGOING.MESSAGE_ID.eq(it.message().value()), OUTGOING.CLAIM.eq(it.claim()), UNDONE);
    }

    void bounced(Departure it) {
        change(
                noCondition(),
                it.message(),
                new OutgoingRecord().setFailedAt(now()).setReason("BOUNCED"));
    }

    /** As if it had just been written: five days begin anew. */
    void again(MessageId message) {
        change(
                noCondition(),
                message,
                new OutgoingRecord()
                        .setQueuedAt(now())
                        .setClaim(null)
                        .setStartedAt(null)
                        .setSentAt(null)
                        .setFailedAt(null)
                        .setDoubts(0)
                        .setAttempts(0)
                        .setReason(""));
    }

    private static OutgoingRecord over(Departure it) {
        return new OutgoingRecord().setStartedAt(null).setClaim(null).setAttempts(it.attempts() + 1);
    }

    private boolean claimed(Departure it, OutgoingRecord to) {
        return change(OUTGOING.CLAIM.eq(it.claim()).and(UNDONE), it.message(), to);
    }

    private boolean change(Condition when, MessageId message, OutgoingRecord to) {
        return sql.update(OUTGOING)
                        .set(to)
                        .where(OUTGOING.MESSAGE_ID.eq(message.value()), when)
                        .execute()
                == 1;
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
                it.getClaim());
    }
}
