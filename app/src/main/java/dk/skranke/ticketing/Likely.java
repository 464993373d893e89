package dk.skranke.ticketing;

import static dk.skranke.ticketing.db.Tables.TICKET;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.MergeForm;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which tickets might be the same as this one: open ones of the same client, the latest first. */
@Repository
class Likely {

    private static final int MOST = 8;

    private final DSLContext sql;
    private final Tickets tickets;
    private final Strangers strangers;

    Likely(DSLContext sql, Tickets tickets, Strangers strangers) {
        this.sql = sql;
        this.tickets = tickets;
        this.strangers = strangers;
    }

    @Transactional(readOnly = true)
    public void mustBeSeen(TicketId id, Member me) {
        tickets.open(id, me);
    }

    /** That the other one is somebody else's is said once, before the two become one. */
    @Transactional(readOnly = true)
    public void warn(TicketId id, TicketId into, String typed, Member me) {
        var other = strangers.apart(List.of(into), id, me).get(into);
        if (other == null) return;
        throw new Again(
                form(id, typed, null, me).warned(new MergeForm.Warning(into.value(), other.words(me.language()))));
    }

    @Transactional(readOnly = true)
    public MergeForm form(TicketId id, String typed, @Nullable String error, Member me) {
        var ticket = tickets.open(id, me);
        var others = sql.select(TICKET.ID, TICKET.TITLE, TICKET.STATUS)
                .from(TICKET)
                .where(Tickets.visibleTo(me), Rows.OPEN, TICKET.ID.ne(id.value()), like(ticket))
                .orderBy(TICKET.ACTIVE_AT.desc(), TICKET.ID.desc())
                .limit(MOST)
                .fetch(it -> new MergeForm.Other(
                        it.value1(),
                        it.value2(),
                        TicketStatus.valueOf(it.value3()).mark()));
        return new MergeForm(id.value(), ticket.title(), others, typed, error, null);
    }

    private static Condition like(Ticket it) {
        if (it.client() != null) return TICKET.CLIENT_ID.eq(it.client().value());
        return switch (it.requester()) {
            case Requester.Colleague by -> TICKET.REQUESTER_PERSON_ID.eq(by.id().value());
            case Requester.Outsider by -> TICKET.REQUESTER_CONTACT_ID.eq(by.id().value());
        };
    }
}
