package dk.skranke.mail;

import static dk.skranke.mail.db.Tables.MAILBOX;
import static dk.skranke.mail.db.Tables.OUTGOING;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.database.Asker;
import dk.skranke.mail.db.tables.records.MailboxRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** How the mail goes, for administrators: figures and addresses, no letter. */
@Repository
class Overview {

    static final int MOST_FAILED = 100;

    /** Waited when the backup was made that this office was brought back from. */
    private static final String RESTORED = "RESTORED";

    record Box(Mailbox box, @Nullable Instant polledAt, String problem) {}

    record Failed(long message, long ticket, Instant at, String reason) {}

    record State(List<Box> boxes, int waiting, @Nullable Instant oldest, int held, List<Failed> failed) {

        /** Held ones have not failed, only not been released. */
        List<Failed> trulyFailed() {
            return failed.stream().filter(it -> !it.reason().equals(RESTORED)).toList();
        }

        List<Box> troubled() {
            return boxes.stream()
                    .filter(it -> it.box().active() && !it.problem().isEmpty())
                    .toList();
        }
    }

    private final DSLContext sql;
    private final TransactionTemplate transactions;

    Overview(DSLContext sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The mail room's own books, which nobody else may open: so they are read in its name. */
    State state() {
        return Objects.requireNonNull(Asker.call(Asker.Role.MAIL, () -> transactions.execute(_ -> read())));
    }

    private State read() {
        var waiting = OUTGOING.SENT_AT.isNull().and(OUTGOING.FAILED_AT.isNull());
        return sql.select(
                        multiset(select(MAILBOX.fields()).from(MAILBOX).orderBy(MAILBOX.ADDRESS))
                                .convertFrom(all -> all.map(it -> box(it.into(MAILBOX)))),
                        field(select(count()).from(OUTGOING).where(waiting)),
                        field(select(min(OUTGOING.QUEUED_AT)).from(OUTGOING).where(waiting)),
                        field(select(count()).from(OUTGOING).where(held())),
                        multiset(select(OUTGOING.MESSAGE_ID, OUTGOING.TICKET_ID, OUTGOING.FAILED_AT, OUTGOING.REASON)
                                        .from(OUTGOING)
                                        .where(OUTGOING.FAILED_AT.isNotNull())
                                        .orderBy(OUTGOING.FAILED_AT.desc())
                                        .limit(MOST_FAILED))
                                .convertFrom(all -> all.map(it -> new Failed(
                                        it.value1(), it.value2(), it.value3().toInstant(), it.value4()))))
                .fetchSingle(it -> new State(
                        it.value1(),
                        it.value2(),
                        it.value3() == null ? null : it.value3().toInstant(),
                        it.value4(),
                        it.value5()));
    }

    static Condition held() {
        return OUTGOING.FAILED_AT.isNotNull().and(OUTGOING.REASON.eq(RESTORED));
    }

    private static Box box(MailboxRecord it) {
        return new Box(
                Mailboxes.mailbox(it),
                it.getPolledAt() == null ? null : it.getPolledAt().toInstant(),
                it.getProblem());
    }
}
