package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Field;

/**
 * What another module shows on the desk. It is read within the desk's own statement, so that a part more is no statement
 * more. Parts appear in the order of their {@code @Order}.
 */
public interface DeskPart<T> {

    /**
     * Where: with the work that waits on this person, below all the work, or beside it, above the days ahead or below them.
     */
    enum Place {
        WAITING,
        MAIN,
        SIDE,
        FOOT
    }

    Place place();

    /**
     * A sub-select that says itself what the member may know, and never returns more than a handful. It is kept for this
     * member and day: what depends on the moment is decided when it is shown.
     */
    Field<T> asked(Member me, LocalDate today);

    /** What the desk shows of it; nothing where there is nothing to show. A null is not shown at all. */
    Optional<? extends Page> shown(T value, Member me);
}
