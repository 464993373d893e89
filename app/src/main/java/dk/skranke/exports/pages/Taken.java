package dk.skranke.exports.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was exported lately. */
public record Taken(List<Export> exports) implements Page {

    /** @param tickets null when it was broken off */
    public record Export(
            String who,
            Instant at,
            String format,
            String list,
            @Nullable Integer tickets) {}
}
