package dk.skranke.search.pages;

import dk.skranke.ticketing.Hits.Hit;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param most how many are shown at most
 * @param meant what would find something, where the typed finds nothing
 */
public record Search(
        String typed, List<Hit> hits, int most, @Nullable String meant) implements Page {}
