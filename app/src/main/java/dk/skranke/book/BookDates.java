package dk.skranke.book;

import static dk.skranke.book.db.Tables.DEADLINE;

import dk.skranke.cover.OpenDates;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of the book that somebody answers for: nobody goes away from them without a substitute. */
@Repository
class BookDates implements OpenDates {

    private final DSLContext sql;

    BookDates(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> of(PersonId who, LocalDate first, LocalDate last) {
        return sql.select(DEADLINE.TICKET_ID, DEADLINE.ENDS_ON)
                .from(DEADLINE)
                .where(
                        DEADLINE.RESPONSIBLE_ID.eq(who.value()),
                        DEADLINE.OPEN.isTrue(),
                        DEADLINE.ENDS_ON.between(first, last))
                .orderBy(DEADLINE.ENDS_ON, DEADLINE.ID)
                .fetch(it -> new Due(new TicketId(it.value1()), it.value2()));
    }
}
