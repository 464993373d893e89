package dk.skranke.ticketing;

import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of a ticket, as the office's rules and macros name it: whatever the ticket has now, this is what it gets. */
public sealed interface Change {

    record ToTeam(TeamId team, String reason) implements Change {}

    /** @param person null takes the ticket from whoever has it */
    record ToPerson(@Nullable PersonId person) implements Change {}

    record Prioritise(Priority to, String reason) implements Change {}

    record Move(TicketStatus to) implements Change {}

    record Tag(List<String> more, List<String> less) implements Change {}

    /** Null leaves what there is. */
    record Plan(@Nullable String what, @Nullable LocalDate due) implements Change {}

    record Note(String text) implements Change {}

    record Follow(PersonId who) implements Change {}
}
