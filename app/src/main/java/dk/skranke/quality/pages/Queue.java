package dk.skranke.quality.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be looked at. */
public record Queue(List<Row> rows, boolean reviewer, boolean administrator, boolean done) implements Page {

    /** @param rule which pointed it out; null for a sample */
    public record Row(
            long id,
            long ticket,
            String title,
            String team,
            @Nullable String rule,
            Instant at) {}
}
