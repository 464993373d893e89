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
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.TicketId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The store of requests. */
@Repository
class Requests {

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

    /** Those that wait for this member, the most pressing first. */
    @Transactional(readOnly = true)
    public List<Request> waitingFor(Member me) {
        var mine = select(APPROVER.REQUEST_ID)
                .from(APPROVER)
                .where(APPROVER.PERSON_ID.eq(me.id().value()));
        return fetch(REQUEST.STATE
                .eq("PENDING")
                .and(REQUEST.ID.in(mine))
                .and(Visible.to(me, REQUEST.TEAM_ID, REQUEST.TICKET_ID)));
    }

    /** Of the latest round, in order. */
    List<Request> latest(TicketId ticket) {
        var all = fetch(REQUEST.TICKET_ID.eq(ticket.value()));
        var round = all.stream().mapToInt(Request::round).max().orElse(0);
        return all.stream().filter(it -> it.round() == round).toList();
    }

    int nextRound(TicketId ticket) {
        return sql.select(coalesce(max(REQUEST.ROUND), inline(0)).plus(1))
                .from(REQUEST)
                .where(REQUEST.TICKET_ID.eq(ticket.value()))
                .fetchSingle()
                .value1();
    }

    void add(
            TicketId ticket,
            TeamId team,
            int round,
            int step,
            String what,
            @Nullable PersonId by,
            @Nullable LocalDate due,
            Collection<PersonId> approvers) {
        var id = sql.insertInto(REQUEST)
                .set(REQUEST.TICKET_ID, ticket.value())
                .set(REQUEST.TEAM_ID, team.value())
                .set(REQUEST.ROUND, round)
                .set(REQUEST.STEP, (short) step)
                .set(REQUEST.WHAT, what)
                .set(REQUEST.ASKED_BY, by == null ? null : by.value())
                .set(REQUEST.ASKED_AT, now())
                .set(REQUEST.DUE, due)
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
    }

    void say(Request request, TeamId team, Said it) {
        sql.insertInto(DECISION)
                .set(DECISION.REQUEST_ID, request.id())
                .set(DECISION.TICKET_ID, request.ticket().value())
                .set(DECISION.TEAM_ID, team.value())
                .set(DECISION.PERSON_ID, it.by().value())
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
        return sql.select(
                        REQUEST.ID,
                        REQUEST.TICKET_ID.convertFrom(TicketId::new),
                        REQUEST.ROUND,
                        REQUEST.STEP.cast(Integer.class),
                        REQUEST.WHAT,
                        REQUEST.DUE,
                        REQUEST.QUORUM.cast(Integer.class),
                        REQUEST.STATE.convertFrom(State::valueOf),
                        approvers(),
                        said())
                .from(REQUEST)
                .where(which)
                .orderBy(REQUEST.DUE.asc().nullsLast(), REQUEST.TICKET_ID, REQUEST.ROUND, REQUEST.STEP)
                .limit(200)
                .fetch(mapping(Request::new));
    }

    private static Field<Set<PersonId>> approvers() {
        return multiset(select(APPROVER.PERSON_ID).from(APPROVER).where(APPROVER.REQUEST_ID.eq(REQUEST.ID)))
                .convertFrom(it -> Set.copyOf(it.map(row -> new PersonId(row.value1()))));
    }

    private static Field<List<Said>> said() {
        return multiset(select(DECISION.PERSON_ID, DECISION.VERDICT, DECISION.REASON)
                        .from(DECISION)
                        .where(DECISION.REQUEST_ID.eq(REQUEST.ID))
                        .orderBy(DECISION.ID))
                .convertFrom(it -> it.map(
                        row -> new Said(new PersonId(row.value1()), Verdict.valueOf(row.value2()), row.value3())));
    }
}
