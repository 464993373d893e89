package dk.skranke.targets;

import static dk.skranke.targets.db.Tables.ALERT;
import static dk.skranke.targets.db.Tables.PROMISE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.CLOB;

import dk.skranke.targets.db.tables.records.PromiseRecord;
import dk.skranke.ticketing.Course;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The store of promises: what each ticket's clocks show. */
@Repository
class Promises {

    /** What the page of a ticket shows of its promise. */
    record Shown(@Nullable TargetId target, List<Reading> clocks) {}

    private static final TypeReference<List<Reading>> READINGS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    Promises(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** However many, in one statement. */
    void keep(List<Promise> promises) {
        if (promises.isEmpty()) return;
        sql.insertInto(PROMISE)
                // In one order whoever keeps several, so that two never wait for each other.
                .set(promises.stream()
                        .sorted(Comparator.comparing(it -> it.ticket().value()))
                        .map(this::row)
                        .toList())
                .onConflict(PROMISE.TICKET_ID)
                .doUpdate()
                .set(PROMISE.TARGET_ID, excluded(PROMISE.TARGET_ID))
                .set(PROMISE.CLOCKS, excluded(PROMISE.CLOCKS))
                .set(PROMISE.KIND, excluded(PROMISE.KIND))
                .set(PROMISE.DUE_AT, excluded(PROMISE.DUE_AT))
                .set(PROMISE.NEAR_AT, excluded(PROMISE.NEAR_AT))
                .set(PROMISE.PAUSED, excluded(PROMISE.PAUSED))
                .set(PROMISE.FIRST_DUE_AT, excluded(PROMISE.FIRST_DUE_AT))
                .set(PROMISE.FIRST_MET_AT, excluded(PROMISE.FIRST_MET_AT))
                .set(PROMISE.RESOLVE_DUE_AT, excluded(PROMISE.RESOLVE_DUE_AT))
                .set(PROMISE.RESOLVE_MET_AT, excluded(PROMISE.RESOLVE_MET_AT))
                .set(PROMISE.ALERT_AT, excluded(PROMISE.ALERT_AT))
                .execute();
    }

    /**
     * Nobody changes what is kept of these before the end of the transaction, so that whatever is read of them from here
     * on is still true when it is kept. Their tickets are held first, as by whoever changes a ticket and keeps what it is
     * promised then: so no two wait for each other.
     *
     * @return those whose step has come and is not said yet
     */
    Set<TicketId> hold(Collection<TicketId> tickets) {
        var now = now();
        return sql
                .select(PROMISE.TICKET_ID, PROMISE.ALERT_AT)
                .from(PROMISE)
                .where(PROMISE.TICKET_ID.eq(
                        any(tickets.stream().map(TicketId::value).toArray(Long[]::new))))
                .orderBy(PROMISE.TICKET_ID)
                .forUpdate()
                .fetch()
                .stream()
                .filter(it -> it.value2() != null && !it.value2().isAfter(now))
                .map(it -> new TicketId(it.value1()))
                .collect(Collectors.toSet());
    }

    /** Those that somebody is to look at now. */
    List<TicketId> toLookAt(int most) {
        return sql.select(PROMISE.TICKET_ID)
                .from(PROMISE)
                .where(PROMISE.ALERT_AT.le(now()))
                .orderBy(PROMISE.ALERT_AT)
                .limit(most)
                .fetch(it -> new TicketId(it.value1()));
    }

    /** @return whether it had not been said before */
    boolean saidNow(Course course, Stopwatch clock, int percent) {
        return sql.insertInto(ALERT)
                        .set(ALERT.TICKET_ID, course.ticket().value())
                        .set(ALERT.TEAM_ID, course.team().value())
                        .set(ALERT.KIND, clock.kind().name())
                        .set(ALERT.SINCE, clock.since().atOffset(ZoneOffset.UTC))
                        .set(ALERT.PERCENT, (short) percent)
                        .set(ALERT.AT, now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** As a part of whatever statement reads the ticket. */
    Field<Optional<Shown>> shown(Field<Long> ticket) {
        return multiset(select(PROMISE.CLOCKS.cast(CLOB), PROMISE.TARGET_ID)
                        .from(PROMISE)
                        .where(PROMISE.TICKET_ID.eq(ticket)))
                .convertFrom(it -> it.stream()
                        .findFirst()
                        .map(row -> new Shown(
                                row.value2() == null ? null : new TargetId(row.value2()),
                                json.readValue(row.value1(), READINGS))));
    }

    private PromiseRecord row(Promise it) {
        var pressing = it.pressing();
        var first = it.clock(Kind.FIRST);
        var resolution = it.clock(Kind.RESOLUTION);
        return new PromiseRecord()
                .setTicketId(it.ticket().value())
                .setTeamId(it.team().value())
                .setTargetId(it.target() == null ? null : it.target().value())
                .setClocks(JSONB.valueOf(json.writeValueAsString(it.clocks())))
                .setKind(pressing == null ? null : pressing.kind().name())
                .setDueAt(at(it.due()))
                .setNearAt(at(it.near()))
                .setPaused(it.paused())
                .setFirstDueAt(at(first.map(Reading::due).orElse(null)))
                .setFirstMetAt(at(first.map(Reading::stopped).orElse(null)))
                .setResolveDueAt(at(resolution.map(Reading::due).orElse(null)))
                .setResolveMetAt(at(resolution.map(Reading::stopped).orElse(null)))
                .setAlertAt(at(it.alert()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant it) {
        return it == null ? null : it.atOffset(ZoneOffset.UTC);
    }
}
