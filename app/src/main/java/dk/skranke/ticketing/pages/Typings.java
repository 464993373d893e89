package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** Who writes on a ticket at this moment, and whether inside or to somebody. */
public record Typings(List<Hand> hands) implements Page {

    public record Hand(String name, boolean note) {}
}
