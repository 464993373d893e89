package dk.skranke.composing.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;

/** The conversations with third parties about a ticket. */
public record Sides(long ticket, List<Side> sides) implements Page {

    /** @param theirs whether the third party wrote last */
    public record Side(long id, String subject, String with, int letters, long last, Instant at, boolean theirs) {}
}
