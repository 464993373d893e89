package dk.skranke.book.pages;

import dk.skranke.web.Page;
import java.util.List;

/** The deadlines beside a ticket, struck ones among them. */
public record TicketDeadlines(long ticket, List<Line> lines) implements Page {}
