package dk.skranke.bulk;

import static dk.skranke.bulk.db.Tables.ITEM;
import static dk.skranke.bulk.db.Tables.OPERATION;

import dk.skranke.bulk.Item.Outcome;
import dk.skranke.bulk.Operation.State;
import dk.skranke.bulk.db.tables.records.ItemRecord;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Describing.Properties;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Row6;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The store of changes of many tickets. Each is its person's own. */
@Repository
class Operations {

    /** So long one can look at what was done, and take it back. */
    private static final Period KEPT = Period.ofDays(30);

    private static final int LONGEST_REASON = 1000;

    private final DSLContext sql;
    private final JsonMapper json;
    private final Clock clock;

    Operations(DSLContext sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    OperationId add(List<Item> items, String way, Member me) {
        tidy(me);
        var id = sql.insertInto(OPERATION)
                .set(OPERATION.PERSON_ID, me.id().value())
                .set(OPERATION.AT, now())
                .set(OPERATION.STATE, State.CHOSEN.name())
                .set(OPERATION.WAY, way)
                .returning(OPERATION.ID)
                .fetchSingle()
                .getId();
        insert(id, items);
        return new OperationId(id);
    }

    @Transactional(readOnly = true)
    Operation find(OperationId id, Member me) {
        return read(id, me, false);
    }

    @Transactional
    Operation lock(OperationId id, Member me) {
        return read(id, me, true);
    }

    /** Those that were not worked on stay as they are. */
    @Transactional
    void set(OperationId id, State state, Change change, List<Item> items, Member me) {
        sql.update(OPERATION)
                .set(OPERATION.STATE, state.name())
                .set(
                        OPERATION.CHANGE,
                        JSONB.valueOf(json.writerFor(Change.class).writeValueAsString(change)))
                .set(OPERATION.AT, now())
                .where(
                        OPERATION.ID.eq(id.value()),
                        OPERATION.PERSON_ID.eq(me.id().value()))
                .execute();
        sql.deleteFrom(ITEM)
                .where(
                        ITEM.OPERATION_ID.eq(id.value()),
                        state == State.SHOWN
                                ? DSL.noCondition()
                                : ITEM.POSITION.in(
                                        items.stream().map(Item::position).toList()))
                .execute();
        insert(id.value(), items);
    }

    /** Each row holds its ticket: in the order in which changes of many hold theirs, so that neither waits for the other. */
    private void insert(long operation, List<Item> items) {
        if (items.isEmpty()) return;
        sql.insertInto(ITEM)
                .columns(ITEM.OPERATION_ID, ITEM.POSITION, ITEM.TICKET_ID, ITEM.WAS, ITEM.OUTCOME, ITEM.REASON)
                .valuesOfRows(items.stream()
                        .sorted(Comparator.comparing(it -> it.ticket().value()))
                        .map(it -> row(operation, it))
                        .toList())
                .execute();
    }

    private Row6<Long, Integer, Long, JSONB, String, String> row(long operation, Item it) {
        var reason = it.reason();
        return DSL.row(
                operation,
                it.position(),
                it.ticket().value(),
                JSONB.valueOf(json.writeValueAsString(it.was())),
                it.outcome().name(),
                reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
    }

    private Operation read(OperationId id, Member me, boolean lock) {
        var query = sql.selectFrom(OPERATION)
                .where(
                        OPERATION.ID.eq(id.value()),
                        OPERATION.PERSON_ID.eq(me.id().value()));
        var it = (lock ? query.forUpdate() : query).fetchOptional().orElseThrow(NotFound::new);
        var items = sql.selectFrom(ITEM)
                .where(ITEM.OPERATION_ID.eq(id.value()))
                .orderBy(ITEM.POSITION)
                .fetch(this::item);
        return new Operation(
                id,
                State.valueOf(it.getState()),
                it.getChange() == null ? null : json.readValue(it.getChange().data(), Change.class),
                it.getWay(),
                items);
    }

    private Item item(ItemRecord it) {
        return new Item(
                it.getPosition(),
                new TicketId(it.getTicketId()),
                json.readValue(it.getWas().data(), Properties.class),
                Outcome.valueOf(it.getOutcome()),
                it.getReason());
    }

    /** What was never done, and what nobody will take back any more. */
    private void tidy(Member me) {
        sql.deleteFrom(OPERATION)
                .where(
                        OPERATION.PERSON_ID.eq(me.id().value()),
                        OPERATION
                                .AT
                                .lt(now().minus(KEPT))
                                .or(OPERATION
                                        .STATE
                                        .in(State.CHOSEN.name(), State.SHOWN.name())
                                        .and(OPERATION.AT.lt(now().minusDays(1)))))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
