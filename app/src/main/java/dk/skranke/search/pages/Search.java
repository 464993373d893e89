package dk.skranke.search.pages;

import dk.skranke.ticketing.Hits.Hit;
import dk.skranke.web.Page;
import java.util.List;

/** @param most how many are shown at most */
public record Search(String typed, List<Hit> hits, int most) implements Page {}
