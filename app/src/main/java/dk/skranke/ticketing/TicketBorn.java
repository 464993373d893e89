package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ClientId;
import dk.skranke.office.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket has just been opened: what it is, for whoever has to know it without reading.
 *
 * @param byMail whether a mail that came in opened it; not where one was split off
 */
public record TicketBorn(
        TicketId ticket,
        TeamId team,
        CategoryId category,
        Priority priority,
        @Nullable ClientId client,
        Instant at,
        Actor by,
        boolean byMail) {}
