package dk.skranke.training.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has been shown what, and on which day. */
public record TrainingRecord(List<String> tours, List<Row> rows) implements Page {

    public record Row(String name, int hue, List<Cell> cells) {}

    public record Cell(@Nullable LocalDate on) {}
}
