package dk.skranke.composing;

import static dk.skranke.composing.db.Tables.DRAFT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.composing.db.tables.records.DraftRecord;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The store of what was sent and still waits here: for a moment, so that it can be taken back, or until its time comes. */
@Repository
class HeldLetters {

    private final DSLContext sql;
    private final Holding holding;

    HeldLetters(DSLContext sql, Holding holding) {
        this.sql = sql;
        this.holding = holding;
    }

    /** What waits under this number, for the job that releases it. */
    Optional<Draft> find(long id) {
        return DraftRows.rows(sql)
                .where(DRAFT.ID.eq(id), DRAFT.SEND_AT.isNotNull())
                .fetchOptional(DraftRows::draft);
    }

    /** And nobody else changes it from here on. */
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

    /**
     * What there is to know before something is sent.
     *
     * @param sent whether it was sent already, and is written or waits
     * @param newest the newest mail or reply on the ticket
     * @param others whether colleagues have sent letters that still wait, beyond those that the page showed
     */
    record Before(boolean sent, long newest, boolean others, Holding.Chosen chosen) {}

    /** At once, and only when nobody else can change the ticket any more. */
    Before before(TicketId ticket, @Nullable UUID key, List<Long> shown, Member me) {
        return sql.select(
                        field(key == null ? falseCondition() : waits(key).or(Conversation.sent(key))),
                        Conversation.newestLetter(ticket),
                        field(others(ticket, shown, me)),
                        holding.office(),
                        Holding.own(me))
                .fetchSingle(it -> new Before(
                        it.value1(), it.value2(), it.value3(), new Holding.Chosen(it.value4(), it.value5())));
    }

    private static Condition others(TicketId ticket, List<Long> shown, Member me) {
        return exists(selectOne()
                .from(DRAFT)
                .where(
                        DRAFT.TICKET_ID.eq(ticket.value()),
                        DRAFT.SEND_AT.isNotNull(),
                        DRAFT.LATER.isFalse(),
                        DRAFT.MODE.in("REPLY", "ALL"),
                        DRAFT.AUTHOR_ID.ne(me.id().value()),
                        DRAFT.ID.notIn(shown),
                        DraftRows.visibleTo(me)));
    }

    /** Whether something with this key was sent already. */
    boolean was(UUID key) {
        return sql.select(field(waits(key).or(Conversation.written(key))))
                .fetchSingle()
                .value1();
    }

    private static Condition waits(UUID key) {
        return exists(selectOne().from(DRAFT).where(DRAFT.KEY.eq(key), DRAFT.SEND_AT.isNotNull()));
    }
}
