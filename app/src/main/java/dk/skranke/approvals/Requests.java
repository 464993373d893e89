package dk.skranke.approvals;

import static dk.skranke.approvals.db.Tables.APPROVER;
import static dk.skranke.approvals.db.Tables.DECISION;
import static dk.skranke.approvals.db.Tables.REQUEST;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.access.Visible;
import dk.skranke.approvals.Request.Said;
import dk.skranke.approvals.Request.State;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Glimpse;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of requests. */
@Repository
class Requests {

    private static final int MOST = 200;

    private static final List<SortField<?>> PRESSING =
            List.of(REQUEST.DUE.asc().nullsLast(), REQUEST.TICKET_ID.asc(), REQUEST.ROUND.asc(), REQUEST.STEP.asc());

    private final DSLContext sql;
    private final Clock clock;

    Requests(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Request find(long id, Member me) {
        return fetch(REQUEST.ID.eq(id).and(Visible.to(me, REQUEST.TEAM_ID, REQUEST.TICKET_ID))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param title of its ticket */
    record Awaited(Request request, String title) {}

    /** Those that wait for this member, the most pressing first. */
    @Transactional(readOnly = true)
    public List<Awaited> waitingFor(Member me) {
        return awaited(me, MOST).fetch(mapping(Awaited::new)).stream()
                .filter(it -> it.request().place(me.id(), clock.instant()).isPresent())
                .toList();
    }

    /** The same as a part of another statement, also what was answered already. */
    Field<List<Awaited>> awaited(Member me) {
        return multiset(awaited(me, MOST)).convertFrom(it -> it.map(mapping(Awaited::new)));
    }

    private Select<Record2<Request, @Nullable String>> awaited(Member me, int most) {
        var mine = select(APPROVER.REQUEST_ID)
                .from(APPROVER)
                .where(APPROVER.PERSON_ID.eq(me.id().value()), APPROVER.LEFT_AT.isNull());
        return sql.select(request(), Glimpse.title(REQUEST.TICKET_ID, me))
                .from(REQUEST)
                .where(
                        REQUEST.STATE.eq("PENDING"),
                        REQUEST.ID.in(mine),
                        Visible.to(me, REQUEST.TEAM_ID, REQUEST.TICKET_ID))
                .orderBy(PRESSING)
                .limit(most);
    }

    /** Those that are open, behind this one: for the program itself. */
    List<Request> open(long after, int most) {
        return fetch(REQUEST.STATE.in("PENDING", "WAITING").and(REQUEST.ID.gt(after)), List.of(REQUEST.ID.asc()), most);
    }

    Request one(long id) {
        return fetch(REQUEST.ID.eq(id)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Of the latest round, in order. */
    List<Request> latest(TicketId ticket) {
        var all = fetch(REQUEST.TICKET_ID.eq(ticket.value()));
        var round = all.stream().mapToInt(Request::round).max().orElse(0);
        return all.stream().filter(it -> it.round() == round).toList();
    }

    /** How many there are in its round. */
    @Transactional(readOnly = true)
    public int steps(Request it) {
        return sql.fetchCount(REQUEST, REQUEST.TICKET_ID.eq(it.ticket().value()), REQUEST.ROUND.eq(it.round()));
    }

    int nextRound(TicketId ticket) {
        return sql.select(coalesce(max(REQUEST.ROUND), inline(0)).plus(1))
                .from(REQUEST)
                .where(REQUEST.TICKET_ID.eq(ticket.value()))
                .fetchSingle()
                .value1();
    }

    long add(
            TicketId ticket,
            TeamId team,
            int round,
            int step,
            Phrase what,
            @Nullable PersonId by,
            @Nullable LocalDate due,
            int quorum,
            @Nullable String role,
            Collection<PersonId> approvers) {
        var id = sql.insertInto(REQUEST)
                .set(REQUEST.TICKET_ID, ticket.value())
                .set(REQUEST.TEAM_ID, team.value())
                .set(REQUEST.ROUND, round)
                .set(REQUEST.STEP, (short) step)
                .set(REQUEST.WHAT, what.da())
                .set(REQUEST.WHAT_DE, what.de())
                .set(REQUEST.WHAT_EN, what.en())
                .set(REQUEST.ASKED_BY, by == null ? null : by.value())
                .set(REQUEST.ASKED_AT, now())
                .set(REQUEST.DUE, due)
                .set(REQUEST.QUORUM, (short) quorum)
                .set(REQUEST.ROLE, role)
                .set(REQUEST.STATE, step == 1 ? "PENDING" : "WAITING")
                .returning(REQUEST.ID)
                .fetchSingle()
                .getId();
        for (var it : Set.copyOf(approvers))
            sql.insertInto(APPROVER)
                    .set(APPROVER.REQUEST_ID, id)
                    .set(APPROVER.TICKET_ID, ticket.value())
                    .set(APPROVER.TEAM_ID, team.value())
                    .set(APPROVER.PERSON_ID, it.value())
                    .execute();
        return id;
    }

    /** @return whether they have no place yet, and now have this one */
    boolean place(Request request, PersonId who, PersonId insteadOf, @Nullable Instant until, boolean involved) {
        return sql.insertInto(APPROVER)
                        .set(APPROVER.REQUEST_ID, request.id())
                        .set(APPROVER.TICKET_ID, request.ticket().value())
                        .set(APPROVER.TEAM_ID, request.team().value())
                        .set(APPROVER.PERSON_ID, who.value())
                        .set(APPROVER.INSTEAD_OF_ID, insteadOf.value())
                        .set(APPROVER.UNTIL, until == null ? null : until.atOffset(ZoneOffset.UTC))
                        .set(APPROVER.INVOLVED, involved)
                        .onConflict(APPROVER.REQUEST_ID, APPROVER.PERSON_ID)
                        .doUpdate()
                        .set(APPROVER.UNTIL, until == null ? null : until.atOffset(ZoneOffset.UTC))
                        .setNull(APPROVER.LEFT_AT)
                        .where(APPROVER.INSTEAD_OF_ID.eq(insteadOf.value()), APPROVER.LEFT_AT.isNotNull())
                        .execute()
                > 0;
    }

    /** @return whether they took part in the ticket for this alone */
    boolean leave(Request request, PersonId who) {
        return Boolean.TRUE.equals(sql.update(APPROVER)
                .set(APPROVER.LEFT_AT, now())
                .where(
                        APPROVER.REQUEST_ID.eq(request.id()),
                        APPROVER.PERSON_ID.eq(who.value()),
                        APPROVER.LEFT_AT.isNull())
                .returning(APPROVER.INVOLVED)
                .fetchOptional(APPROVER.INVOLVED)
                .orElse(false));
    }

    void say(Request request, TeamId team, Said it) {
        sql.insertInto(DECISION)
                .set(DECISION.REQUEST_ID, request.id())
                .set(DECISION.TICKET_ID, request.ticket().value())
                .set(DECISION.TEAM_ID, team.value())
                .set(DECISION.PERSON_ID, it.by().value())
                .set(
                        DECISION.FOR_PERSON_ID,
                        it.insteadOf() == null ? null : it.insteadOf().value())
                .set(DECISION.VERDICT, it.verdict().name())
                .set(DECISION.REASON, it.reason())
                .set(DECISION.AT, now())
                .execute();
    }

    void become(Request request, State state) {
        sql.update(REQUEST)
                .set(REQUEST.STATE, state.name())
                .set(REQUEST.DECIDED_AT, state == State.PENDING ? null : now())
                .where(REQUEST.ID.eq(request.id()))
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private List<Request> fetch(Condition which) {
        return fetch(which, PRESSING, MOST);
    }

    private List<Request> fetch(Condition which, List<SortField<?>> order, int most) {
        return sql.select(request())
                .from(REQUEST)
                .where(which)
                .orderBy(order)
                .limit(most)
                .fetch(Record1::value1);
    }

    private static SelectField<Request> request() {
        return DSL.row(
                        REQUEST.ID,
                        REQUEST.TICKET_ID.convertFrom(TicketId::new),
                        REQUEST.TEAM_ID.convertFrom(TeamId::new),
                        REQUEST.ROUND,
                        REQUEST.STEP.cast(Integer.class),
                        WHAT,
                        REQUEST.ASKED_BY.convertFrom(Requests::person),
                        REQUEST.DUE,
                        REQUEST.QUORUM.cast(Integer.class),
                        REQUEST.ROLE,
                        REQUEST.STATE.convertFrom(State::valueOf),
                        approvers(),
                        said())
                .mapping(Request::new);
    }

    private static @Nullable PersonId person(@Nullable Long it) {
        return it == null ? null : new PersonId(it);
    }

    /** What was asked before it was kept in three languages is in one. */
    static final SelectField<Phrase> WHAT = DSL.row(
                    REQUEST.WHAT, coalesce(REQUEST.WHAT_DE, REQUEST.WHAT), coalesce(REQUEST.WHAT_EN, REQUEST.WHAT))
            .mapping(Phrase::new);

    static Field<List<Approver>> approvers() {
        return multiset(select(APPROVER.PERSON_ID, APPROVER.INSTEAD_OF_ID, APPROVER.UNTIL, APPROVER.LEFT_AT)
                        .from(APPROVER)
                        .where(APPROVER.REQUEST_ID.eq(REQUEST.ID))
                        .orderBy(APPROVER.INSTEAD_OF_ID.asc().nullsFirst(), APPROVER.PERSON_ID))
                .convertFrom(it -> it.map(row -> new Approver(
                        new PersonId(row.value1()),
                        row.value2() == null ? null : new PersonId(row.value2()),
                        row.value3() == null ? null : row.value3().toInstant(),
                        row.value4() != null)));
    }

    static Field<List<Said>> said() {
        return multiset(select(DECISION.PERSON_ID, DECISION.FOR_PERSON_ID, DECISION.VERDICT, DECISION.REASON)
                        .from(DECISION)
                        .where(DECISION.REQUEST_ID.eq(REQUEST.ID))
                        .orderBy(DECISION.ID))
                .convertFrom(it -> it.map(row -> new Said(
                        new PersonId(row.value1()),
                        row.value2() == null ? null : new PersonId(row.value2()),
                        Verdict.valueOf(row.value3()),
                        row.value4())));
    }
}
