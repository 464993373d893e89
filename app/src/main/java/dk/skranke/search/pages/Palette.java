package dk.skranke.search.pages;

import dk.skranke.matters.Parties.Named;
import dk.skranke.office.Person;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be gone to or done from anywhere.
 *
 * @param typed without the sign that asks for actions only
 * @param everywhere the address that searches all text
 * @param ticket the one that is open, whose actions come first
 */
public record Palette(
        String typed,
        boolean actionsOnly,
        @Nullable Long ticket,
        List<TicketRow> tickets,
        List<Party> parties,
        List<Colleague> people,
        String everywhere)
        implements Page {

    /** @param href the list of their tickets */
    public record Party(Named named, String href) {}

    public record Colleague(Person person, String href) {}
}
