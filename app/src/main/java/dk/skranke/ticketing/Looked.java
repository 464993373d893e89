package dk.skranke.ticketing;

import dk.skranke.office.PersonId;

/** Somebody looked at a ticket for a while. Published in the transaction that writes down how far they have come. */
public record Looked(TicketId ticket, PersonId who) {}
