package dk.skranke.book;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.LOCALDATE;

import dk.skranke.cover.OpenDates;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines of the book that somebody answers for: nobody goes away from them without a substitute. */
@Repository
class BookDates implements OpenDates {

    private static final Field<LocalDate> DAY = field(name("deadline", "day"), LOCALDATE);
    private static final Field<Long> TICKET = field(name("deadline", "ticket_id"), BIGINT);

    private final DSLContext sql;

    BookDates(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> of(PersonId who, LocalDate first, LocalDate last) {
        return sql.select(TICKET, DAY)
                .from(table("book.ends_between({0}, {1}, {2})", val(who.value()), val(first), val(last))
                        .as("deadline"))
                .fetch(it -> new Due(new TicketId(it.value1()), it.value2()));
    }
}
