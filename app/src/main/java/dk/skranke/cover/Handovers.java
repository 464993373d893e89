package dk.skranke.cover;

import static dk.skranke.cover.db.Tables.HANDOVER;
import static dk.skranke.cover.db.Tables.HANDOVER_DATE;
import static dk.skranke.cover.db.Tables.HANDOVER_TICKET;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.LOCALDATE;

import dk.skranke.access.Visible;
import dk.skranke.cover.db.tables.records.HandoverTicketRecord;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Row4;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of hand-overs. */
@Repository
class Handovers {

    private static final int MOST = 50;

    private final DSLContext sql;
    private final Clock clock;

    Handovers(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first; of their tickets those that the member may see. */
    @Transactional(readOnly = true)
    List<Handover> of(Member me) {
        return read(noOneElse(me), me);
    }

    @Transactional(readOnly = true)
    Handover find(HandoverId id, Member me) {
        return read(noOneElse(me).and(HANDOVER.ID.eq(id.value())), me).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Handover lock(HandoverId id, Member me) {
        sql.select(HANDOVER.ID)
                .from(HANDOVER)
                .where(HANDOVER.ID.eq(id.value()))
                .forUpdate()
                .execute();
        return find(id, me);
    }

    private List<Handover> read(Condition which, Member me) {
        var dates = multiset(select(HANDOVER_DATE.DEADLINE_ID, HANDOVER_DATE.ENDS_ON, HANDOVER_DATE.RESPONSIBLE_ID)
                        .from(HANDOVER_DATE)
                        .where(
                                HANDOVER_DATE.HANDOVER_ID.eq(HANDOVER_TICKET.HANDOVER_ID),
                                HANDOVER_DATE.TICKET_ID.eq(HANDOVER_TICKET.TICKET_ID),
                                Visible.to(me, HANDOVER_DATE.TEAM_ID, HANDOVER_DATE.TICKET_ID))
                        .orderBy(HANDOVER_DATE.ENDS_ON, HANDOVER_DATE.DEADLINE_ID))
                .convertFrom(it ->
                        it.map(row -> new Handover.Dated(row.value1(), row.value2(), new PersonId(row.value3()))));
        var items = multiset(select(
                                HANDOVER_TICKET.TICKET_ID,
                                HANDOVER_TICKET.SUMMARY,
                                HANDOVER_TICKET.NEXT_STEP,
                                HANDOVER_TICKET.NEXT_DUE,
                                HANDOVER_TICKET.DEADLINE,
                                HANDOVER_TICKET.UNANSWERED,
                                HANDOVER_TICKET.DATES_ONLY,
                                dates)
                        .from(HANDOVER_TICKET)
                        .where(
                                HANDOVER_TICKET.HANDOVER_ID.eq(HANDOVER.ID),
                                Visible.to(me, HANDOVER_TICKET.TEAM_ID, HANDOVER_TICKET.TICKET_ID))
                        .orderBy(HANDOVER_TICKET.NEXT_DUE.asc().nullsLast(), HANDOVER_TICKET.TICKET_ID))
                .convertFrom(it -> it.map(row -> new Handover.Item(
                        new TicketId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8())));
        return sql.select(HANDOVER.asterisk(), items)
                .from(HANDOVER)
                .where(which)
                .orderBy(HANDOVER.ID.desc())
                .limit(MOST)
                .fetch(it -> new Handover(
                        new HandoverId(it.get(HANDOVER.ID)),
                        new PersonId(it.get(HANDOVER.FROM_ID)),
                        new PersonId(it.get(HANDOVER.TO_ID)),
                        it.get(HANDOVER.NOTE),
                        new PersonId(it.get(HANDOVER.CREATED_BY)),
                        it.get(HANDOVER.CREATED_AT).toInstant(),
                        it.get(HANDOVER.ACKNOWLEDGED_AT) == null
                                ? null
                                : it.get(HANDOVER.ACKNOWLEDGED_AT).toInstant(),
                        it.get(HANDOVER.DECLINED_AT) == null
                                ? null
                                : it.get(HANDOVER.DECLINED_AT).toInstant(),
                        it.get(HANDOVER.REASON),
                        it.get(items)));
    }

    HandoverId add(
            PersonId from,
            PersonId to,
            String note,
            Map<TicketId, TeamId> teams,
            List<Handover.Item> items,
            Member me) {
        var id = sql.insertInto(HANDOVER)
                .set(HANDOVER.FROM_ID, from.value())
                .set(HANDOVER.TO_ID, to.value())
                .set(HANDOVER.NOTE, note)
                .set(HANDOVER.CREATED_BY, me.id().value())
                .set(HANDOVER.CREATED_AT, now())
                .returning(HANDOVER.ID)
                .fetchSingle()
                .getId();
        sql.insertInto(HANDOVER_TICKET)
                .set(items.stream()
                        .map(it -> new HandoverTicketRecord()
                                .setHandoverId(id)
                                .setTicketId(it.ticket().value())
                                .setTeamId(java.util.Objects.requireNonNull(teams.get(it.ticket()))
                                        .value())
                                .setSummary(it.summary())
                                .setNextStep(it.step())
                                .setNextDue(it.due())
                                .setDeadline(it.deadline())
                                .setUnanswered(it.unanswered())
                                .setDatesOnly(it.datesOnly()))
                        .toList())
                .execute();
        return new HandoverId(id);
    }

    /** What the book says at this moment of these tickets' open deadlines: all of them in one statement, by ticket. */
    void keep(HandoverId id, List<AnsweredDates.Date> dates) {
        if (dates.isEmpty()) return;
        var known = values(dates.stream()
                        .map(it -> row(
                                it.ticket().value(),
                                it.id(),
                                it.ends(),
                                it.responsible().value()))
                        .<Row4<Long, Long, LocalDate, Long>>toArray(Row4[]::new))
                .as("known", "ticket", "deadline", "ends", "responsible");
        var ticket = field(name("known", "ticket"), BIGINT);
        sql.insertInto(HANDOVER_DATE)
                .columns(
                        HANDOVER_DATE.HANDOVER_ID,
                        HANDOVER_DATE.TICKET_ID,
                        HANDOVER_DATE.TEAM_ID,
                        HANDOVER_DATE.DEADLINE_ID,
                        HANDOVER_DATE.ENDS_ON,
                        HANDOVER_DATE.RESPONSIBLE_ID)
                .select(select(
                                HANDOVER_TICKET.HANDOVER_ID,
                                HANDOVER_TICKET.TICKET_ID,
                                HANDOVER_TICKET.TEAM_ID,
                                field(name("known", "deadline"), BIGINT),
                                field(name("known", "ends"), LOCALDATE),
                                field(name("known", "responsible"), BIGINT))
                        .from(HANDOVER_TICKET)
                        .join(known)
                        .on(HANDOVER_TICKET.TICKET_ID.eq(ticket))
                        .where(HANDOVER_TICKET.HANDOVER_ID.eq(id.value()))
                        .orderBy(ticket))
                .execute();
    }

    void acknowledge(HandoverId id) {
        sql.update(HANDOVER)
                .set(HANDOVER.ACKNOWLEDGED_AT, now())
                .where(HANDOVER.ID.eq(id.value()))
                .execute();
    }

    void decline(HandoverId id, String reason) {
        sql.update(HANDOVER)
                .set(HANDOVER.DECLINED_AT, now())
                .set(HANDOVER.REASON, reason)
                .where(HANDOVER.ID.eq(id.value()))
                .execute();
    }

    private static Condition noOneElse(Member me) {
        var i = val(me.id().value());
        return or(HANDOVER.FROM_ID.eq(i), HANDOVER.TO_ID.eq(i), HANDOVER.CREATED_BY.eq(i));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
