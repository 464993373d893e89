package dk.skranke.automation;

import static dk.skranke.automation.db.Tables.FIRING;
import static dk.skranke.automation.db.Tables.MACRO_RUN;
import static dk.skranke.automation.db.Tables.REFUSAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what rules and macros did when it is of no use any more, a bounded number at a time. */
@Repository
class Forgetting {

    static final int AT_ONCE = 1000;

    private static final Duration RULES = Duration.ofDays(90);
    /** That a rule on time has acted must be known for as long as the ticket may stand as it did. */
    private static final Duration STATES = Duration.ofDays(5 * 365);

    private static final Duration MACROS = Duration.ofDays(7);

    private final DSLContext sql;
    private final Clock clock;

    Forgetting(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the system. @return how much was forgotten, at most so many of each kind */
    @Transactional
    int forget() {
        var later = FIRING.as("later");
        var overtaken = exists(selectOne()
                .from(later)
                .where(later.RULE_ID.eq(FIRING.RULE_ID), later.TICKET_ID.eq(FIRING.TICKET_ID), later.ID.gt(FIRING.ID)));
        var firings = sql.select(FIRING.ID)
                .from(FIRING)
                .where(FIRING.AT.lt(before(RULES)))
                .and(FIRING.STATE.isNull().or(overtaken).or(FIRING.AT.lt(before(STATES))))
                .limit(AT_ONCE);
        var refusals = sql.select(REFUSAL.ID)
                .from(REFUSAL)
                .where(REFUSAL.AT.lt(before(RULES)))
                .limit(AT_ONCE);
        var runs = sql.select(MACRO_RUN.ID)
                .from(MACRO_RUN)
                .where(MACRO_RUN.AT.lt(before(MACROS)))
                .limit(AT_ONCE);
        return sql.deleteFrom(FIRING).where(FIRING.ID.in(firings)).execute()
                + sql.deleteFrom(REFUSAL).where(REFUSAL.ID.in(refusals)).execute()
                + sql.deleteFrom(MACRO_RUN).where(MACRO_RUN.ID.in(runs)).execute();
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }
}
