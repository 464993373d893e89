package dk.skranke.api;

import static dk.skranke.api.db.Tables.IDEMPOTENCY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.skranke.api.db.tables.records.IdempotencyRecord;
import dk.skranke.office.Member;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Does what a request asks for once, however often it comes with the same key. The answer is kept in the transaction
 * that does it: there is never one without the other. What was refused is not kept.
 */
@Service
class Once {

    private static final Duration KEPT = Duration.ofHours(48);
    private static final int LONGEST = 255;

    private final DSLContext sql;
    private final Clock clock;

    Once(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param request everything that makes it this request and no other */
    @Transactional
    public Answer answer(@Nullable String key, String request, Member me, Supplier<Answer> work) {
        if (key == null) return work.get();
        if (key.isBlank() || key.length() > LONGEST || !Query.printable(key))
            throw Rejected.unreadable("Idempotency-Key", "key", LONGEST);
        if (!first(key, me)) throw new Rejected(Rejected.Kind.IN_FLIGHT);
        var print = Secret.hash(request.getBytes(StandardCharsets.UTF_8));
        var before = sql.fetchOne(
                IDEMPOTENCY, IDEMPOTENCY.PERSON_ID.eq(me.id().value()).and(IDEMPOTENCY.KEY.eq(key)));
        if (before != null) return again(before, print);
        var answer = work.get();
        keep(key, print, answer, me);
        return answer;
    }

    /** Whether nobody else is at it in this moment. */
    private boolean first(String key, Member me) {
        var number = field(
                "hashtextextended({0}, {1})",
                SQLDataType.BIGINT, val("idempotency " + me.id().value() + " " + key), inline(0L));
        return sql.fetchValue(select(field("pg_try_advisory_xact_lock({0})", SQLDataType.BOOLEAN, number)));
    }

    private static Answer again(IdempotencyRecord before, String print) {
        if (!before.getRequest().equals(print)) throw new Rejected(Rejected.Kind.KEY_REUSED);
        return new Answer(before.getStatus(), before.getLocation(), before.getEtag(), before.getBody(), true);
    }

    private void keep(String key, String print, Answer answer, Member me) {
        sql.insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.PERSON_ID, me.id().value())
                .set(IDEMPOTENCY.KEY, key)
                .set(IDEMPOTENCY.REQUEST, print)
                .set(IDEMPOTENCY.STATUS, (short) answer.status())
                .set(IDEMPOTENCY.LOCATION, answer.location())
                .set(IDEMPOTENCY.ETAG, answer.etag())
                .set(IDEMPOTENCY.BODY, answer.body())
                .set(IDEMPOTENCY.AT, now())
                .execute();
    }

    @Transactional
    public void forget() {
        sql.deleteFrom(IDEMPOTENCY).where(IDEMPOTENCY.AT.lt(now().minus(KEPT))).execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
