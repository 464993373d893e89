package dk.skranke.ticketing;

/** What another module shows on a ticket's page has changed: published there, so that open pages look again. */
public record PartChanged(TicketId ticket) {}
