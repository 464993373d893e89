package dk.skranke.ticketing;

import dk.skranke.filtering.Field;
import dk.skranke.office.Member;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** What another module knows of tickets and lists can be narrowed down by. A ticket has one row of it, or none. */
public interface FilterPart {

    Field field();

    Table<?> table();

    org.jooq.Field<Long> ticket();

    /** Of the type that the field is of: a day, a moment or one of its marks in capitals. */
    org.jooq.Field<?> column();

    /** Whether it is for them to know; null where nobody asks. */
    Condition knownTo(@Nullable Member me);
}
