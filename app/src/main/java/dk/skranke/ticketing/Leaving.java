package dk.skranke.ticketing;

import dk.skranke.office.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter was written that is to leave the office; told in the transaction that writes it.
 *
 * @param recipients everybody who gets it, each once
 * @param side the conversation with a third party that it belongs to, or null
 */
public record Leaving(
        TicketId ticket,
        MessageId message,
        TeamId team,
        List<String> recipients,
        @Nullable Long side) {}
