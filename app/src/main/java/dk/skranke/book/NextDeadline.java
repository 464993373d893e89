package dk.skranke.book;

import static dk.skranke.book.db.Tables.NEXT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import org.jooq.Field;

/** For lists of tickets: the next open deadline of each, and how it stands with its control. Kept with every change. */
public final class NextDeadline {

    private NextDeadline() {}

    /** Null for tickets without an open deadline. */
    public static Field<LocalDate> ends(Field<Long> ticket) {
        return field(select(NEXT.ENDS_ON).from(NEXT).where(NEXT.TICKET_ID.eq(ticket)));
    }

    /** {@code UNCHECKED}, {@code CHECKED} or {@code DISPUTED}. */
    public static Field<String> control(Field<Long> ticket) {
        return field(select(NEXT.CONTROL).from(NEXT).where(NEXT.TICKET_ID.eq(ticket)));
    }

    public static Field<Integer> open(Field<Long> ticket) {
        return field(select(NEXT.OPEN).from(NEXT).where(NEXT.TICKET_ID.eq(ticket)));
    }
}
