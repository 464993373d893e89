package dk.skranke.ticketing.pages;

import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * @param sentence the day in words; null when nothing waits and nothing is free
 * @param ahead the next steps by their day
 * @param parts of other modules
 */
public record MyDesk(
        @Nullable String sentence,
        Section urgent,
        Section waiting,
        Section unassigned,
        SortedMap<LocalDate, List<TicketRow>> ahead,
        List<TicketRow> followed,
        List<Page> parts)
        implements Page {

    /** @param count of all there are, shown or not */
    public record Section(List<TicketRow> rows, int count) {}
}
