package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;

import dk.skranke.composing.db.tables.records.DraftRecord;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of what was sent and still waits here: for a moment, so that it can be taken back, or until its time comes. */
@Repository
class HeldLetters {

    private final DSLContext sql;

    HeldLetters(DSLContext sql) {
        this.sql = sql;
    }

    /** Whose letter it is that waits; for the job that releases it. */
    Optional<Draft> waiting(long id) {
        return DraftRows.rows(sql)
                .where(DRAFT.ID.eq(id), DRAFT.SEND_AT.isNotNull())
                .forUpdate()
                .of(DRAFT)
                .fetchOptional(DraftRows::draft);
    }

    /** Sent, and still here. Whoever sends a shared draft is its author. */
    void hold(Draft it, Draft.Waiting waiting, @Nullable TicketStatus then, @Nullable UUID key, Member me) {
        DraftRows.change(
                sql,
                it.id(),
                new DraftRecord()
                        .setAuthorId(me.id().value())
                        .setSendAt(DraftRows.time(waiting.sendAt()))
                        .setSentAt(DraftRows.time(waiting.sentAt()))
                        .setLater(waiting.later())
                        .setUnlessWritten(waiting.unlessWritten())
                        .setThenStatus(then == null ? null : then.name())
                        .setKey(key)
                        .setAside(false)
                        .setReturned(""));
    }

    /** The client wrote: whatever was not to leave then comes back. */
    List<Draft> overtaken(TicketId ticket) {
        return DraftRows.rows(sql)
                .where(DRAFT.TICKET_ID.eq(ticket.value()), DRAFT.SEND_AT.isNotNull(), DRAFT.UNLESS_WRITTEN.isTrue())
                .forUpdate()
                .of(DRAFT)
                .fetch(DraftRows::draft);
    }

    /** Whether colleagues have sent letters that still wait, beyond those that the page showed. */
    boolean others(TicketId ticket, List<Long> shown, Member me) {
        return sql.fetchExists(
                DRAFT,
                DRAFT.TICKET_ID.eq(ticket.value()),
                DRAFT.SEND_AT.isNotNull(),
                DRAFT.LATER.isFalse(),
                DRAFT.MODE.in("REPLY", "ALL"),
                DRAFT.AUTHOR_ID.ne(me.id().value()),
                DRAFT.ID.notIn(shown),
                DraftRows.visibleTo(me));
    }

    boolean waits(UUID key) {
        return sql.fetchExists(DRAFT, DRAFT.KEY.eq(key), DRAFT.SEND_AT.isNotNull());
    }
}
