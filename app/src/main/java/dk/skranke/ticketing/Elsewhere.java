package dk.skranke.ticketing;

import dk.skranke.office.Member;
import org.jooq.Field;

/** Where else words of a ticket stand than in its messages: in its files, say. Read within the search's own statement. */
public interface Elsewhere {

    /** A text that holds what the pattern means, with the name of its place; null where there is none. */
    Field<String> said(Field<Long> ticket, Field<String> pattern, Member me);
}
