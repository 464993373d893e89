package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the filter language can ask of a ticket, read at once, so that many filters are held against it without another look.
 *
 * @param requester the name and the address of whoever asked, as far as there are any
 * @param answers what was answered in its form and is not confidential, as people read it
 * @param awake open, and not put aside until a day that is to come
 * @param channel how it came: {@code mail}, {@code form} or {@code phone}
 */
public record FactSheet(
        TicketId id,
        String title,
        CategoryId category,
        Language language,
        String channel,
        List<String> requester,
        @Nullable String client,
        @Nullable String matter,
        @Nullable String matterName,
        TeamId team,
        @Nullable PersonId assignee,
        Priority priority,
        TicketStatus status,
        NextStep next,
        List<String> tags,
        String answers,
        boolean unanswered,
        boolean files,
        boolean confidential,
        boolean awake,
        Instant openedAt,
        Instant activeAt,
        @Nullable Instant closedAt) {}
