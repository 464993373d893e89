package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.INCOMING;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.splitPart;

import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What has come in: one row a delivery, so that the same mail is not taken in twice. */
@Repository
class Arrivals {

    private final DSLContext sql;
    private final Clock clock;

    Arrivals(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Claims a delivery for the current transaction; empty when it was taken in before. Equal bytes are the same mail
     * when they bear an id, or when they come by another way: a mailbox numbers anew when its server was restored.
     */
    Optional<Long> claim(Mailbox box, String identity, String raw, boolean hasId) {
        sql.query("select pg_advisory_xact_lock(hashtextextended({0}, {1}))", inline(raw), inline(box.id()))
                .execute();
        var otherWay = splitPart(INCOMING.IDENTITY, "/", 1).ne(identity.split("/", 2)[0]);
        if (sql.fetchExists(
                INCOMING, INCOMING.MAILBOX_ID.eq(box.id()), INCOMING.RAW.eq(raw), hasId ? noCondition() : otherWay)) {
            return Optional.empty();
        }
        return sql.insertInto(INCOMING)
                .set(INCOMING.MAILBOX_ID, box.id())
                .set(INCOMING.RECEIVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(INCOMING.IDENTITY, identity)
                .set(INCOMING.RAW, raw)
                .onConflictDoNothing()
                .returning(INCOMING.ID)
                .fetchOptional(INCOMING.ID);
    }

    boolean has(Mailbox box, String identity) {
        return sql.fetchExists(INCOMING, INCOMING.MAILBOX_ID.eq(box.id()), INCOMING.IDENTITY.eq(identity));
    }

    void became(long arrival, TicketId ticket, @Nullable MessageId message) {
        sql.update(INCOMING)
                .set(INCOMING.TICKET_ID, ticket.value())
                .set(INCOMING.MESSAGE_ID, message == null ? null : message.value())
                .where(INCOMING.ID.eq(arrival))
                .execute();
    }
}
