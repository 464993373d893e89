package dk.skranke.approvals;

import static dk.skranke.approvals.db.Tables.REQUEST;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dk.skranke.approvals.Request.State;
import dk.skranke.approvals.pages.ApprovalNotice;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The latest round of a ticket's approvals, above its conversation. */
@Component
@Order(5)
class ApprovalPart implements TicketPart<List<Request>> {

    private final Wording wording;

    ApprovalPart(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Place place() {
        return Place.NOTICE;
    }

    @Override
    public Field<List<Request>> asked(Field<Long> ticket, Member me) {
        var latest = REQUEST.as("latest");
        return multiset(select(
                                REQUEST.ID,
                                REQUEST.TICKET_ID,
                                REQUEST.TEAM_ID,
                                REQUEST.ROUND,
                                REQUEST.STEP,
                                Requests.WHAT,
                                REQUEST.ASKED_BY,
                                REQUEST.DUE,
                                REQUEST.QUORUM,
                                REQUEST.ROLE,
                                REQUEST.STATE,
                                Requests.approvers(),
                                Requests.said())
                        .from(REQUEST)
                        .where(
                                REQUEST.TICKET_ID.eq(ticket),
                                REQUEST.ROUND.eq(
                                        select(max(latest.ROUND)).from(latest).where(latest.TICKET_ID.eq(ticket))))
                        .orderBy(REQUEST.STEP))
                .convertFrom(it -> it.map(row -> new Request(
                        row.value1(),
                        new TicketId(row.value2()),
                        new TeamId(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7() == null ? null : new PersonId(row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        State.valueOf(row.value11()),
                        row.value12(),
                        row.value13())));
    }

    @Override
    public Optional<? extends Page> shown(List<Request> value, Seen seen) {
        if (value.isEmpty() || seen.me().guest()) return Optional.empty();
        return Optional.of(new ApprovalNotice(value.stream()
                .map(it -> wording.of(it, value.size(), seen.me()))
                .toList()));
    }
}
