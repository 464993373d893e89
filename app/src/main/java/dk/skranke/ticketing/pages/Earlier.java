package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** Other tickets of the same client. */
public record Earlier(List<Other> others) implements Page {

    public record Other(long number, String title, String status) {}
}
