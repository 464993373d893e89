package dk.skranke.checklists.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done on a ticket. */
public record Checklist(long ticket, List<Item> items) implements Page {

    public record Item(
            long id,
            String text,
            @Nullable Owner owner,
            @Nullable LocalDate due,
            boolean required,
            boolean done) {}

    public record Owner(long id, String name, int hue) {}

    public long done() {
        return items.stream().filter(Item::done).count();
    }
}
