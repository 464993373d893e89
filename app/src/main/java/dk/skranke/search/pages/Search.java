package dk.skranke.search.pages;

import dk.skranke.ticketing.Hits.Hit;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param count of all that was found and chosen
 * @param most how many are shown at most
 * @param more whether there may be more than anybody looked at
 * @param meant what would find something, where the typed finds nothing
 */
public record Search(
        String typed,
        List<Hit> hits,
        int count,
        int most,
        boolean more,
        List<Facet> facets,
        @Nullable String meant) implements Page {

    public record Facet(String name, List<Value> values) {}

    /** @param href narrows the hits to it, or takes it away */
    public record Value(String label, int count, boolean chosen, String href) {}
}
