package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** Everything that happened to a ticket, or one kind of it. */
public record TicketHistory(long number, String title, String kind, List<String> kinds, List<Happening> happenings)
        implements Page {}
