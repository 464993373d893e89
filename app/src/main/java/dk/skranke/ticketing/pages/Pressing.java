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

    private static final String DEADLINE = "calendar-clock";
    private static final String STEP = "calendar-days";
    private static final String RESPONSE = "clock";

    /** What presses more comes first: no answer is worth more than a deadline that ends today. */
    private static final List<String> ORDER = List.of(
            DEADLINE + " late",
            DEADLINE + " near",
            STEP + " late",
            RESPONSE + " late",
            STEP + " near",
            RESPONSE + " near",
            DEADLINE + " ok",
            STEP + " ok",
            RESPONSE + " ok",
            RESPONSE + " paused",
            RESPONSE + " met");

    /** Null where nothing is dated. */
    public static @Nullable Pressing of(TicketRow ticket, Map<String, Supplier<Cell>> cells) {
        var due = ticket.due();
        return Stream.of(
                        cell(cells, "deadline", DEADLINE),
                        due == null ? Stream.<Pressing>empty() : Stream.of(new Pressing(step(due), STEP)),
                        cell(cells, "response", RESPONSE))
                .flatMap(it -> it)
                .min(Comparator.comparingInt(Pressing::rank))
                .orElse(null);
    }

    private int rank() {
        return ORDER.indexOf(icon + " " + cell.state());
    }

    /** Red alone says nothing: the clock’s day is said to be over. */
    public boolean over() {
        return icon.equals(RESPONSE) && cell.state().equals("late");
    }

    public boolean presses() {
        return cell.state().equals("late") || cell.state().equals("near");
    }

    private static Stream<Pressing> cell(Map<String, Supplier<Cell>> cells, String key, String icon) {
        var cell = cells.get(key);
        return cell == null ? Stream.empty() : Stream.of(new Pressing(cell.get(), icon));
    }

    private static Cell step(LocalDate due) {
        return new Cell(Dates.due(due), Dates.dueState(due), Text.t("ticketing.desk.due", Dates.shortDay(due)));
    }
}
