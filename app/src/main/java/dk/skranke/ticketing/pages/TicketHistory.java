package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.util.List;

/** Everything that happened to a ticket, or what somebody looks for in it. */
public record TicketHistory(
        long number,
        String title,
        String kind,
        List<String> kinds,
        List<String> fields,
        List<String> people,
        String field,
        String who,
        String from,
        String to,
        List<Happening> happenings)
        implements Page {}
