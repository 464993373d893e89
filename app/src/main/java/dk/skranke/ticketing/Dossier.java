package dk.skranke.ticketing;

import dk.skranke.matters.ClientId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and its conversation for other modules, as far as the reader may know.
 *
 * @param closedCircle whether its notes are for the team alone
 * @param newestLetter the newest mail or reply; zero when there is none
 */
public record Dossier(
        TicketId id,
        String title,
        TicketStatus status,
        TeamId team,
        Language language,
        @Nullable MatterId matter,
        @Nullable String matterNumber,
        @Nullable ClientId client,
        @Nullable String clientName,
        Party requester,
        boolean closedCircle,
        long newestLetter,
        List<Said> said) {

    /** Somebody to write to: of the office, or from outside. */
    public record Party(String name, @Nullable String mail, boolean colleague) {}
}
