package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The tickets that this one is one with. */
public record Merges(long ticket, List<One> others) implements Page {

    /** @param inside whether the other one went into this one, rather than this one into it */
    public record One(long number, String title, boolean inside) {}
}
