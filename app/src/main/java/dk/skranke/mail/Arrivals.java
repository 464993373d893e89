package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.INCOMING;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BOOLEAN;

import dk.skranke.ticketing.Opening.Begun;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What has come in: one row a delivery, so that the same mail is not taken in twice. */
@Repository
class Arrivals {

    /**
     * A delivery.
     *
     * @param identity where the mail lay, as {@code way/place}
     * @param raw the address of its bytes
     */
    record Arrival(Mailbox box, String identity, String raw) {}

    private final DSLContext sql;
    private final Clock clock;

    Arrivals(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Claims a delivery for the current transaction, until it is written down or taken back: whoever brings the same bytes
     * meanwhile waits. False when it was taken in before. Equal bytes are the same mail when they bear an id, or when they
     * come by another way: a mailbox numbers anew when its server was restored.
     */
    boolean claim(Arrival it, boolean hasId) {
        var known = function(
                name("mail", "came_before"),
                BOOLEAN,
                val(it.box().id()),
                val(it.identity()),
                val(it.raw()),
                inline(hasId));
        return !Boolean.TRUE.equals(sql.fetchValue(select(known)));
    }

    /** Taken in, and nothing came of it. */
    void ended(Arrival it) {
        write(it, null, null);
    }

    /** @param letter what is known of its id, to be written down with it */
    void became(Arrival it, Begun what, @Nullable ResultQuery<?> letter) {
        write(it, what, letter);
    }

    private void write(Arrival it, @Nullable Begun what, @Nullable ResultQuery<?> letter) {
        var into = letter == null
                ? sql.insertInto(INCOMING)
                : sql.with(name("known").as(letter)).insertInto(INCOMING);
        into.set(INCOMING.MAILBOX_ID, it.box().id())
                .set(INCOMING.RECEIVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(INCOMING.IDENTITY, it.identity())
                .set(INCOMING.RAW, it.raw())
                .set(INCOMING.TICKET_ID, what == null ? null : what.ticket().value())
                .set(INCOMING.MESSAGE_ID, what == null ? null : what.message().value())
                .execute();
    }
}
