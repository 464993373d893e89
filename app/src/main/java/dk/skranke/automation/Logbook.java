package dk.skranke.automation;

import static dk.skranke.automation.db.Tables.FIRING;
import static dk.skranke.automation.db.Tables.REFUSAL;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import dk.skranke.access.Visible;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Facts;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When rules did something, and what they could not do. */
@Repository
class Logbook {

    private static final int SHOWN = 30;

    /** @param key of the sentence that says why */
    record Refusal(RuleId rule, TicketId ticket, Instant at, String key, List<String> arguments) {}

    private final DSLContext sql;
    private final Clock clock;

    Logbook(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void fired(Rule rule, TicketId ticket) {
        fired(rule, ticket, null);
    }

    /** @return false when it has been done for this state before, on whichever node */
    boolean fired(Rule rule, TicketId ticket, @Nullable Long state) {
        return sql.insertInto(FIRING)
                        .set(FIRING.RULE_ID, rule.id().value())
                        .set(FIRING.TICKET_ID, ticket.value())
                        .set(FIRING.TEAM_ID, Facts.team(ticket))
                        .set(FIRING.AT, now())
                        .set(FIRING.STATE, state)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static Condition notYet(Rule rule, Field<Long> ticket, Field<Long> state) {
        return not(exists(selectOne()
                .from(FIRING)
                .where(FIRING.RULE_ID.eq(rule.id().value()), FIRING.TICKET_ID.eq(ticket), FIRING.STATE.eq(state))));
    }

    void refused(Rule rule, TicketId ticket, Refused why) {
        sql.insertInto(REFUSAL)
                .set(REFUSAL.RULE_ID, rule.id().value())
                .set(REFUSAL.TICKET_ID, ticket.value())
                .set(REFUSAL.TEAM_ID, Facts.team(ticket))
                .set(REFUSAL.AT, now())
                .set(REFUSAL.KEY, why.key())
                .set(
                        REFUSAL.ARGUMENTS,
                        Arrays.stream(why.arguments()).map(String::valueOf).toArray(String[]::new))
                .execute();
    }

    /** When each rule last did something to a ticket that the member may see. */
    @Transactional(readOnly = true)
    Map<RuleId, Instant> last(Member me) {
        return sql
                .select(FIRING.RULE_ID, max(FIRING.AT))
                .from(FIRING)
                .where(Visible.to(me, FIRING.TEAM_ID, FIRING.TICKET_ID))
                .groupBy(FIRING.RULE_ID)
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        it -> new RuleId(it.value1()), it -> it.value2().toInstant()));
    }

    /** The latest, on tickets that the member may see. */
    @Transactional(readOnly = true)
    List<Refusal> refusals(Member me) {
        return sql.selectFrom(REFUSAL)
                .where(Visible.to(me, REFUSAL.TEAM_ID, REFUSAL.TICKET_ID))
                .orderBy(REFUSAL.ID.desc())
                .limit(SHOWN)
                .fetch(it -> new Refusal(
                        new RuleId(it.getRuleId()),
                        new TicketId(it.getTicketId()),
                        it.getAt().toInstant(),
                        it.getKey(),
                        List.of(it.getArguments())));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
