package dk.skranke.ticketing.pages;

import dk.skranke.ticketing.ListColumn.Cell;
import dk.skranke.ticketing.TicketRow;
import dk.skranke.web.Dates;
import dk.skranke.web.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of all the times of a ticket the one that presses most: where there is room for one, it is that one. */
public record Pressing(Cell cell, String icon) {

    private static final List<String> STATES = List.of("late", "near", "ok", "paused", "met");

    /** Null where nothing is dated. Of two that press alike, a deadline of the book comes first, then the next step. */
    public static @Nullable Pressing of(TicketRow ticket, Map<String, Supplier<Cell>> cells) {
        var due = ticket.due();
        return Stream.of(
                        cell(cells, "deadline", "calendar-clock"),
                        due == null ? Stream.<Pressing>empty() : Stream.of(new Pressing(step(due), "calendar-days")),
                        cell(cells, "response", "clock"))
                .flatMap(it -> it)
                .min(Comparator.comparing(it -> STATES.indexOf(it.cell().state())))
                .orElse(null);
    }

    private static Stream<Pressing> cell(Map<String, Supplier<Cell>> cells, String key, String icon) {
        return Stream.ofNullable(cells.get(key)).map(it -> new Pressing(it.get(), icon));
    }

    private static Cell step(LocalDate due) {
        return new Cell(Dates.due(due), Dates.dueState(due), Text.t("ticketing.desk.due", Dates.shortDay(due)));
    }
}
