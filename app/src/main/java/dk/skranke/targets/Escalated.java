package dk.skranke.targets;

import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * So much of a promised time has passed; whoever is to hear of it should.
 *
 * @param since when the clock began: with kind and percent, what makes it this one and no other
 * @param due when the time is up or was
 */
public record Escalated(
        TicketId ticket,
        Kind kind,
        Instant since,
        int percent,
        @Nullable Instant due,
        Set<PersonId> to) {}
