package dk.skranke.composing.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the reader has begun to write and not sent. */
public record MyDrafts(List<Begun> begun, List<Begun> waiting, List<Begun> discarded) implements Page {

    /** @param at when it was last written; of a letter that waits, when it leaves */
    public record Begun(
            long id,
            long ticket,
            @Nullable String title,
            String mode,
            Instant at,
            String beginning,
            String returned,
            boolean shared) {}
}
