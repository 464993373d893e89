package dk.skranke.ticketing;

import dk.skranke.office.PersonId;

/**
 * The day has come until which a ticket was put away. Published in the transaction in which it comes back.
 *
 * @param who put it away
 */
public record CameBack(TicketId ticket, PersonId who) {}
