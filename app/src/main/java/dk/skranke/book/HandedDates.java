package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;

import dk.skranke.cover.AnsweredDates;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of the book in a hand-over: whoever takes the work over answers for them. */
@Repository
class HandedDates implements AnsweredDates {

    /** More than one hand-over shows. All of them change hands, shown or not. */
    private static final int MOST = 2000;

    private final DSLContext sql;
    private final Book book;
    private final Striking striking;

    HandedDates(DSLContext sql, Book book, Striking striking) {
        this.sql = sql;
        this.book = book;
        this.striking = striking;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Date> open(Collection<TicketId> tickets, PersonId who, Member me) {
        return dates(Book.OPEN.and(of(tickets).or(DEADLINE.RESPONSIBLE_ID.eq(who.value()))), me);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Date> all(Collection<TicketId> tickets, Member me) {
        return dates(of(tickets), me);
    }

    private List<Date> dates(Condition which, Member me) {
        me.mustBelong();
        return sql.selectFrom(DEADLINE)
                .where(which, Book.visibleTo(me))
                .orderBy(DEADLINE.ENDS_ON, DEADLINE.ID)
                .limit(MOST)
                .fetch(row -> {
                    var it = Rows.deadline(row);
                    return new Date(
                            it.id().value(),
                            it.ticket(),
                            it.responsible(),
                            it.term().ends(),
                            it.standing() == Standing.OPEN,
                            it.title(me.language()));
                });
    }

    private static Condition of(Collection<TicketId> tickets) {
        return DEADLINE.TICKET_ID.in(tickets.stream().map(TicketId::value).toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Collection<TicketId> tickets, PersonId from, PersonId to, Member me) {
        var theirs = sql.select(DEADLINE.ID)
                .from(DEADLINE)
                .where(Book.OPEN, of(tickets), DEADLINE.RESPONSIBLE_ID.eq(from.value()), Book.visibleTo(me))
                .orderBy(DEADLINE.TICKET_ID, DEADLINE.ID)
                .fetch(it -> new DeadlineId(it.value1()));
        for (var id : theirs) {
            var it = book.lock(id, me);
            var still = it.standing() == Standing.OPEN && it.responsible().equals(from);
            if (still
                    && striking.colleagues(it).stream().anyMatch(one -> one.id().equals(to)))
                book.record(it.handOver(to, me.id()));
        }
    }
}
