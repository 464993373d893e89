package dk.skranke.cover.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param count of all who are away, shown or not */
public record AwayToday(List<Row> rows, int count) implements Page {

    /** @param mine whether the reader stands in */
    public record Row(
            String name, int hue, LocalDate until, @Nullable String substitute, boolean mine) {}
}
