package dk.skranke.ticketing;

/** The number of a ticket, as people read it. */
public record TicketId(long value) {}
