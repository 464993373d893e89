package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** What one can do with a ticket besides. */
public record Deeds(long ticket, String subject, List<Deed> deeds) implements Page {

    public record Deed(String href, String icon, String words) {}
}
