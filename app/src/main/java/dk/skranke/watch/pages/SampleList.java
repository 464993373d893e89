package dk.skranke.watch.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Receipts drawn by lot, month by month.
 *
 * @param lawyer whether the reader may look through them
 */
public record SampleList(
        List<Month> months, boolean lawyer, @Nullable String error) implements Page {

    public record Month(LocalDate month, List<Line> lines) {

        public long open() {
            return lines.stream().filter(it -> it.by() == null).count();
        }
    }

    public record Line(
            long id,
            long deadline,
            String title,
            @Nullable LocalDate ends,
            @Nullable String by,
            @Nullable Instant at,
            boolean sound,
            String words) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
