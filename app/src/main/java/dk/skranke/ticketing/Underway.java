package dk.skranke.ticketing;

/** A ticket has been opened with its first message; its workflow begins. */
record Underway(TicketId ticket, Actor by) {}
