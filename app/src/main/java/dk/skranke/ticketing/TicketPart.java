package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.web.Page;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What another module shows on the page of a ticket. It is read within the page's own statement, so that a part more is
 * no statement more. Parts appear in the order of their {@code @Order}.
 */
public interface TicketPart<T> {

    /**
     * Where on the page: among the pills below the title, as a notice above the conversation, beside it, at its end, or
     * where one writes.
     */
    enum Place {
        PILL,
        NOTICE,
        SIDE,
        END,
        COMPOSER
    }

    /** The ticket that a part is drawn for, and whoever reads it. */
    record Seen(
            TicketId ticket,
            boolean open,
            Member me,
            @Nullable Dossier known) {

        public Seen(TicketId ticket, boolean open, Member me) {
            this(ticket, open, me, null);
        }

        /** The conversation, where the page shows it. */
        public Dossier dossier() {
            return Objects.requireNonNull(known);
        }
    }

    Place place();

    /**
     * A sub-select that belongs to this ticket; it says itself what the member may know. It is kept for this member: what
     * depends on the moment is not asked here but decided when it is shown.
     */
    Field<T> asked(Field<Long> ticket, Member me);

    /** What the page shows of it; nothing where there is nothing to show. A sub-select without a row is not shown at all. */
    Optional<? extends Page> shown(T value, Seen seen);
}
