package dk.skranke.signin;

import static dk.skranke.signin.db.Tables.ATTEMPT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dk.skranke.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The brake on guessing. An attempt counts as failed from its beginning until it succeeds, so that many at once are not let by. */
@Repository
class Attempts {

    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Clock clock;

    Attempts(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @throws Refused when there were too many, whether or not the address is anybody's */
    @Transactional
    OffsetDateTime begin(Subject address, Subject network) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        sql.deleteFrom(ATTEMPT).where(ATTEMPT.AT.le(now.minus(REMEMBERED))).execute();
        for (var subject : List.of(network, address)) {
            oneAtATime(subject);
            if (sql.fetchCount(ATTEMPT, ATTEMPT.SUBJECT.eq(subject.hash())) >= subject.most()) {
                throw new Refused("signin.too-many");
            }
        }
        sql.insertInto(ATTEMPT, ATTEMPT.SUBJECT, ATTEMPT.AT)
                .values(network.hash(), now)
                .values(address.hash(), now)
                .execute();
        return now;
    }

    @Transactional
    void succeeded(Subject address, Subject network, OffsetDateTime begun) {
        sql.deleteFrom(ATTEMPT)
                .where(ATTEMPT.SUBJECT
                        .eq(address.hash())
                        .or(ATTEMPT.SUBJECT.eq(network.hash()).and(ATTEMPT.AT.eq(begun))))
                .execute();
    }

    /** Networks before addresses in every transaction: two of them cannot wait for each other. */
    private void oneAtATime(Subject subject) {
        var key = DSL.field("hashtextextended({0}, {1})", SQLDataType.BIGINT, val(subject.hash()), inline(0L));
        sql.select(DSL.field("pg_advisory_xact_lock({0})", Object.class, key)).execute();
    }
}
