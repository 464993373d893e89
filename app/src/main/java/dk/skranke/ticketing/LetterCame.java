package dk.skranke.ticketing;

/** A mail came on a ticket that was there before. What a ticket is opened with is {@link TicketEvent.Opened}. */
public record LetterCame(TicketId ticket, Actor by) {}
