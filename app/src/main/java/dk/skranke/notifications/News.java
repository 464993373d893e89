package dk.skranke.notifications;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that certain people are to hear.
 *
 * @param said which of the occasion's sentences; null where it has one
 * @param key what makes it this one: whoever is told it twice hears it once
 * @param ticket what it is about; whoever may not see the ticket hears nothing
 * @param href where it leads, if not to the ticket
 * @param words what its sentence is filled with: numbers and names of our own, never what a client wrote
 */
public record News(
        Occasion occasion,
        @Nullable String said,
        String key,
        @Nullable TicketId ticket,
        @Nullable TeamId team,
        @Nullable String href,
        @Nullable PersonId by,
        List<String> words) {

    public News(
            Occasion occasion,
            String key,
            @Nullable TicketId ticket,
            @Nullable TeamId team,
            @Nullable String href,
            @Nullable PersonId by,
            List<String> words) {
        this(occasion, null, key, ticket, team, href, by, words);
    }

    public News saying(@Nullable String said) {
        return new News(occasion, said, key, ticket, team, href, by, words);
    }
}
