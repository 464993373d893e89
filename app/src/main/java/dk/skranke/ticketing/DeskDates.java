package dk.skranke.ticketing;

import dk.skranke.office.Member;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;

/** Other modules' days that somebody must keep, among the days ahead on the desk. Read within the desk's statement. */
public interface DeskDates {

    /** A sub-select that says itself what the member may know, and never returns more than a handful. */
    Field<List<DeskDate>> asked(Member me, LocalDate first, LocalDate last);
}
