package dk.skranke.leave;

import static dk.skranke.leave.db.Tables.ENTITLEMENT;
import static dk.skranke.leave.db.Tables.SPAN;
import static dk.skranke.leave.db.Tables.TERMS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.val;

import dk.skranke.calendars.CalendarId;
import dk.skranke.leave.Balance.Entitlement;
import dk.skranke.leave.db.tables.records.SpanRecord;
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
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of leave. Row security says who may know of it. */
@Repository
class Leaves {

    private static final int MOST = 400;

    /** All that is kept of a person. */
    record File(PersonId person, @Nullable CalendarId calendar, List<Entitlement> entitlements, List<Span> spans) {}

    private final DSLContext sql;
    private final Clock clock;

    Leaves(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One’s own, and what one stands in for that is not over. */
    record Own(File file, List<Span> covering) {}

    @Transactional(readOnly = true)
    public Own own(Member me, TeamId personnel) {
        var who = val(me.id().value());
        var team = val(personnel.value());
        return sql.select(calendar(who, team), entitlements(who, team), spans(who), covering(me))
                .fetchSingle(row -> new Own(new File(me.id(), row.value1(), row.value2(), row.value3()), row.value4()));
    }

    private Field<List<Span>> covering(Member me) {
        var it = SPAN.as("covering");
        return multiset(selectFrom(it)
                        .where(it.SUBSTITUTE_ID.eq(me.id().value()), it.STATE.eq("GRANTED"), it.LAST_DAY.ge(today()))
                        .orderBy(it.FIRST_DAY)
                        .limit(50))
                .convertFrom(rows -> rows.map(row -> span(row.into(SPAN))));
    }

    /** Of all these people, for personnel. */
    @Transactional(readOnly = true)
    public List<File> all(List<PersonId> people, TeamId personnel) {
        var terms = sql.selectFrom(TERMS)
                .where(TERMS.TEAM_ID.eq(personnel.value()))
                .fetchMap(TERMS.PERSON_ID, TERMS.CALENDAR_ID);
        var entitlements = sql.selectFrom(ENTITLEMENT)
                .where(ENTITLEMENT.TEAM_ID.eq(personnel.value()))
                .fetchGroups(
                        ENTITLEMENT.PERSON_ID,
                        it -> new Entitlement(it.getYear(), it.getKind(), it.getHalves(), it.getCarried()));
        var spans = sql.selectFrom(SPAN)
                .where(SPAN.LAST_DAY.ge(today().minusYears(2)))
                .orderBy(SPAN.FIRST_DAY)
                .fetchGroups(SPAN.PERSON_ID, Leaves::span);
        return people.stream()
                .map(it -> new File(
                        it,
                        terms.get(it.value()) == null ? null : new CalendarId(terms.get(it.value())),
                        entitlements.getOrDefault(it.value(), List.of()),
                        spans.getOrDefault(it.value(), List.of())))
                .toList();
    }

    /** Within the statement of a page. */
    static Field<@Nullable CalendarId> calendar(Field<Long> person, Field<Long> team) {
        return field(select(TERMS.CALENDAR_ID).from(TERMS).where(TERMS.PERSON_ID.eq(person), TERMS.TEAM_ID.eq(team)))
                .convertFrom(it -> it == null ? null : new CalendarId(it));
    }

    static Field<List<Entitlement>> entitlements(Field<Long> person, Field<Long> team) {
        return multiset(select(ENTITLEMENT.YEAR, ENTITLEMENT.KIND, ENTITLEMENT.HALVES, ENTITLEMENT.CARRIED)
                        .from(ENTITLEMENT)
                        .where(ENTITLEMENT.PERSON_ID.eq(person), ENTITLEMENT.TEAM_ID.eq(team)))
                .convertFrom(
                        it -> it.map(row -> new Entitlement(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    static Field<List<Span>> spans(Field<Long> person) {
        var it = SPAN.as("spans");
        return multiset(selectFrom(it)
                        .where(it.PERSON_ID.eq(person))
                        .orderBy(it.FIRST_DAY.desc(), it.TICKET_ID)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(row -> span(row.into(SPAN))));
    }

    @Transactional(readOnly = true)
    public Optional<Span> find(TicketId ticket) {
        return sql.selectFrom(SPAN).where(SPAN.TICKET_ID.eq(ticket.value())).fetchOptional(Leaves::span);
    }

    /** Granted, and the member is whose it is or stands in for them. */
    @Transactional(readOnly = true)
    public Span granted(TicketId ticket, Member me) {
        return find(ticket)
                .filter(it -> it.state() == Span.State.GRANTED)
                .filter(it -> it.person().equals(me.id()) || me.id().equals(it.substitute()))
                .orElseThrow(NotFound::new);
    }

    void keep(Span it, TeamId team) {
        sql.insertInto(SPAN)
                .set(SPAN.TICKET_ID, it.ticket().value())
                .set(SPAN.TEAM_ID, team.value())
                .set(SPAN.PERSON_ID, it.person().value())
                .set(SPAN.KIND, it.kind())
                .set(SPAN.FIRST_DAY, it.first())
                .set(SPAN.LAST_DAY, it.last())
                .set(SPAN.HALF, it.half().name())
                .set(
                        SPAN.SUBSTITUTE_ID,
                        it.substitute() == null ? null : it.substitute().value())
                .set(SPAN.STATE, it.state().name())
                .set(SPAN.ABSENCE_ID, it.absence())
                .set(SPAN.CHANGED_AT, now())
                .onConflict(SPAN.TICKET_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void entitle(TeamId team, PersonId who, int year, String kind, int halves, int carried, PersonId by) {
        sql.insertInto(ENTITLEMENT)
                .set(ENTITLEMENT.TEAM_ID, team.value())
                .set(ENTITLEMENT.PERSON_ID, who.value())
                .set(ENTITLEMENT.YEAR, year)
                .set(ENTITLEMENT.KIND, kind)
                .set(ENTITLEMENT.HALVES, halves)
                .set(ENTITLEMENT.CARRIED, carried)
                .set(ENTITLEMENT.SET_BY, by.value())
                .set(ENTITLEMENT.SET_AT, now())
                .onDuplicateKeyUpdate()
                .set(ENTITLEMENT.HALVES, halves)
                .set(ENTITLEMENT.CARRIED, carried)
                .set(ENTITLEMENT.SET_BY, by.value())
                .set(ENTITLEMENT.SET_AT, now())
                .execute();
    }

    void works(TeamId team, PersonId who, CalendarId calendar) {
        sql.insertInto(TERMS)
                .set(TERMS.TEAM_ID, team.value())
                .set(TERMS.PERSON_ID, who.value())
                .set(TERMS.CALENDAR_ID, calendar.value())
                .onDuplicateKeyUpdate()
                .set(TERMS.CALENDAR_ID, calendar.value())
                .execute();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static Span span(SpanRecord it) {
        return new Span(
                new TicketId(it.getTicketId()),
                new PersonId(it.getPersonId()),
                it.getKind(),
                it.getFirstDay(),
                it.getLastDay(),
                Span.Half.valueOf(it.getHalf()),
                it.getSubstituteId() == null ? null : new PersonId(it.getSubstituteId()),
                Span.State.valueOf(it.getState()),
                it.getAbsenceId());
    }
}
