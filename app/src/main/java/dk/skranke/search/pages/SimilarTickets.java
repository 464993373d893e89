package dk.skranke.search.pages;

import dk.skranke.ticketing.Hits.Hit;
import dk.skranke.web.Page;
import java.util.List;

/** Open tickets that may be about the same as the one that is being filed. */
public record SimilarTickets(List<Hit> hits) implements Page {}
