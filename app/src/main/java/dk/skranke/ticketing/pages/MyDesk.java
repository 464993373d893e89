package dk.skranke.ticketing.pages;

import dk.skranke.ticketing.DeskDate;
import dk.skranke.ticketing.DeskPart;
import dk.skranke.ticketing.ListColumn;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * @param sentence the day in words; null when nothing waits and nothing is free
 * @param ahead next steps and other modules' days, by day
 * @param parts of other modules
 */
public record MyDesk(
        @Nullable String sentence,
        Section urgent,
        Section waiting,
        Section unassigned,
        SortedMap<LocalDate, List<DeskDate>> ahead,
        List<TicketRow> followed,
        Map<DeskPart.Place, List<Page>> parts)
        implements Page {

    public List<Page> at(DeskPart.Place place) {
        return parts.getOrDefault(place, List.of());
    }

    /** @param times what other modules say of its time: its deadline, its clock */
    public record Row(TicketRow ticket, Map<String, Supplier<ListColumn.Cell>> times) {}

    /** @param count of all there are, shown or not */
    public record Section(List<Row> rows, int count) {}
}
