package dk.skranke.configuration.pages;

import dk.skranke.configuration.Configuring.LeftOut;
import dk.skranke.configuration.Configuring.Section;
import dk.skranke.configuration.Unfit;
import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a configuration would change here, before it does. */
public record Proposed(
        long id,
        String by,
        Instant at,
        @Nullable String appliedBy,
        List<Section> differences,
        List<LeftOut> leftOut,
        List<Unfit.Reason> reasons,
        @Nullable String error)
        implements Page {

    @Override
    public int status() {
        return error == null && reasons.isEmpty() ? 200 : 422;
    }
}
