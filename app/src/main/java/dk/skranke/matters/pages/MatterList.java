package dk.skranke.matters.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The register of matters. */
public record MatterList(String words, String state, List<Row> rows, boolean more) implements Page {

    public record Row(
            long id,
            String number,
            String name,
            String client,
            @Nullable Instant closed) {}
}
