package dk.skranke.training.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tours that are for a reader.
 *
 * @param practice where the practice office is; null where there is none
 * @param here whether this is a practice office itself
 */
public record FirstDay(List<Row> tours, @Nullable String practice, boolean here) implements Page {

    /** Where to begin: one of them stands out. */
    public boolean next(Row row) {
        return tours.stream()
                .filter(it -> it.state().equals("open"))
                .findFirst()
                .filter(row::equals)
                .isPresent();
    }

    /** @param at how many steps were seen when it was left */
    public record Row(String key, String state, int at, String start, List<Step> steps) {}

    public record Step(String key, String address, boolean seen) {}
}
