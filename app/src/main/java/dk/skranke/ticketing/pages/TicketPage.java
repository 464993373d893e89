package dk.skranke.ticketing.pages;

import dk.skranke.ticketing.TicketPart;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with its conversation.
 *
 * @param merged whether it is one with another ticket, which is the one to write on
 * @param matter the number that the office knows it by
 * @param me the reader's number, for following
 * @param suspected the ticket that a stranger's mail quoted, for those who may see it
 * @param here who else looks at it now
 */
public record TicketPage(
        long number,
        String title,
        @Nullable String client,
        @Nullable String matter,
        String standing,
        boolean open,
        boolean merged,
        String priority,
        Properties properties,
        List<Passage> passages,
        @Nullable Long suspected,
        long me,
        boolean guest,
        boolean administrator,
        boolean follows,
        List<Face> here,
        Map<TicketPart.Place, List<Page>> parts)
        implements Page {

    /** What other modules show there. */
    public List<Page> at(TicketPart.Place place) {
        return parts.getOrDefault(place, List.of());
    }
}
