package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;

/** A ticket to print for the paper file, with or without what the office said to itself. */
public record FileNote(TicketPage ticket, boolean internal, String printedBy) implements Page {}
