package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;

/** Until when a ticket is put away, or is to be called to mind. */
public record Sleeping(long ticket, Until until) implements Page {

    public record Until(LocalDate day, boolean hidden, String note) {}
}
