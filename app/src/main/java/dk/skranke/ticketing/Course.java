package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ClientId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a ticket went, as far as time is concerned: when it was asked, answered and moved. */
public record Course(
        TicketId ticket,
        String title,
        TeamId team,
        @Nullable PersonId assignee,
        CategoryId category,
        Priority priority,
        @Nullable ClientId client,
        TicketStatus status,
        Instant openedAt,
        List<Turn> turns) {

    public sealed interface Turn {

        Instant at();

        /** Somebody from outside, or a colleague who wants something of us, has the next word from us. */
        record Asked(Instant at) implements Turn {}

        record Answered(Instant at) implements Turn {}

        record Moved(Instant at, TicketStatus to) implements Turn {}
    }

    /** As it begins. */
    public static Course of(TicketBorn it) {
        return new Course(
                it.ticket(),
                "",
                it.team(),
                null,
                it.category(),
                it.priority(),
                it.client(),
                TicketStatus.NEW,
                it.at(),
                List.of());
    }
}
