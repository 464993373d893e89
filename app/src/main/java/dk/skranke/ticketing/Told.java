package dk.skranke.ticketing;

import dk.skranke.office.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with everything said and done about it, as far as the reader may know.
 *
 * @param suspected the ticket that a stranger's mail quoted, if the reader may see it
 */
record Told(
        Ticket ticket,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Long suspected,
        Around around,
        List<PersonId> participants,
        List<Happened> entries,
        List<Said> messages,
        List<TicketParts.Read<?>> parts,
        long looked,
        boolean closedCircle,
        @Nullable Long workflow,
        @Nullable String stage) {

    /** The names that belong to the ticket's numbers. */
    record Around(
            @Nullable String client,
            @Nullable String matter,
            @Nullable String matterName,
            boolean matterClosed,
            @Nullable String contact,
            @Nullable String mail,
            @Nullable String phone) {}

    /**
     * @param contact the name of whoever did it, where they are no colleague
     * @param instead whom they stood in for
     */
    record Happened(
            Instant at,
            @Nullable String contact,
            @Nullable PersonId instead,
            TicketEvent event,
            @Nullable String matterFrom,
            @Nullable String matterTo) {}

    /** The newest mail or reply; zero when there is none. */
    long newestLetter() {
        return messages.stream()
                .filter(it -> it.kind() == MessageKind.MAIL || it.kind() == MessageKind.REPLY)
                .mapToLong(Said::id)
                .max()
                .orElse(0);
    }
}
