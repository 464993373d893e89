package dk.skranke.texts;

import static dk.skranke.texts.db.Tables.FILE_TEXT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Attached;
import dk.skranke.ticketing.Elsewhere;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the files that wait to be read, one after the other, and says where searched words stand in them. */
@Repository
class Texts implements Elsewhere {

    private static final int AT_ONCE = 20;
    private static final int MOST_TRIES = 2;
    private static final long LONGEST_FILE = 25_000_000;
    /** Whoever has not come back after this long was cut off. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private final DSLContext sql;
    private final Attached attached;
    private final FileStore files;
    private final Apart apart;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Texts(
            DSLContext sql,
            Attached attached,
            FileStore files,
            Apart apart,
            Clock clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.attached = attached;
        this.files = files;
        this.apart = apart;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return how many were read */
    int read() {
        var read = 0;
        while (read < AT_ONCE && readOne()) read++;
        return read;
    }

    /** No transaction is open while a file is read. */
    private boolean readOne() {
        var taken = Optional.ofNullable(transaction.execute(_ -> take())).flatMap(it -> it);
        taken.ifPresent(it -> {
            var outcome = outcome(it);
            transaction.executeWithoutResult(_ -> put(it.id(), outcome));
        });
        return taken.isPresent();
    }

    private Optional<Attached.File> take() {
        var now = now();
        return sql.selectFrom(FILE_TEXT)
                .where(FILE_TEXT
                        .STATE
                        .eq("WAITING")
                        .or(FILE_TEXT.STATE.eq("READING").and(FILE_TEXT.TRIED_AT.lt(now.minus(GIVEN_UP)))))
                .orderBy(FILE_TEXT.ATTACHMENT_ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(it -> {
                    sql.update(FILE_TEXT)
                            .set(FILE_TEXT.STATE, "READING")
                            .set(FILE_TEXT.TRIED_AT, now)
                            .set(FILE_TEXT.TRIES, (short) (it.getTries() + 1))
                            .where(FILE_TEXT.ATTACHMENT_ID.eq(it.getAttachmentId()))
                            .execute();
                    return attached.file(it.getAttachmentId(), it.getTries() < MOST_TRIES);
                });
    }

    private record Outcome(String state, String text) {}

    private Outcome outcome(Attached.File it) {
        var kind = Kind.of(it.name());
        if (kind.isEmpty()) return new Outcome("WITHOUT", "");
        if (!it.worthTrying() || it.size() > LONGEST_FILE) return new Outcome("FAILED", "");
        try (var bytes = files.open(new ContentId(it.content()))) {
            var text = apart.text(kind.get(), bytes);
            return text.isBlank() ? new Outcome("WITHOUT", "") : new Outcome("READ", text);
        } catch (IOException | RuntimeException _) {
            // A file that cannot be read, or is lost, is not found by its words. It is there for people all the same.
            return new Outcome("FAILED", "");
        }
    }

    private void put(long attachment, Outcome it) {
        sql.update(FILE_TEXT)
                .set(FILE_TEXT.STATE, it.state())
                .set(FILE_TEXT.TEXT, it.text())
                .where(FILE_TEXT.ATTACHMENT_ID.eq(attachment))
                .execute();
    }

    /** The first file of the ticket that holds one of the words. */
    @Override
    public Field<String> said(Field<Long> ticket, Field<String> pattern, Member me) {
        return field(select(concat(Attached.name(FILE_TEXT.ATTACHMENT_ID), inline(": "), FILE_TEXT.TEXT))
                .from(FILE_TEXT)
                .where(FILE_TEXT.TICKET_ID.eq(ticket), condition("{0} ~* {1}", FILE_TEXT.TEXT, pattern))
                .orderBy(FILE_TEXT.ATTACHMENT_ID)
                .limit(1));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
