package dk.skranke.quality;

import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that somebody is to look at.
 *
 * @param rule which rule pointed it out; null for one of a sample
 */
record Review(
        long id, TicketId ticket, TeamId team, @Nullable String rule, Instant at, boolean done) {}
