package dk.skranke.cover;

import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work that changes hands: offered by one, taken or not by the other. */
record Handover(
        HandoverId id,
        PersonId from,
        PersonId to,
        String note,
        PersonId by,
        Instant at,
        @Nullable Instant acknowledged,
        @Nullable Instant declined,
        String reason,
        List<Item> items) {

    /**
     * A ticket as it stood when it was offered.
     *
     * @param datesOnly it is somebody else’s, and only deadlines on it change hands
     * @param dates none before the receiver has answered: until then the book says which there are
     */
    record Item(
            TicketId ticket,
            String summary,
            @Nullable String step,
            @Nullable LocalDate due,
            boolean deadline,
            boolean unanswered,
            boolean datesOnly,
            List<Dated> dates) {}

    /** A deadline of it, as it stood when the receiver answered. */
    record Dated(long id, LocalDate ends, PersonId responsible) {}

    boolean open() {
        return acknowledged == null && declined == null;
    }

    void mustBeOpen() {
        if (!open()) throw new Refused("cover.handover-over");
    }
}
