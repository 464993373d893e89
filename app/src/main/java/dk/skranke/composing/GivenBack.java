package dk.skranke.composing;

import dk.skranke.office.PersonId;
import dk.skranke.ticketing.TicketId;

/** A letter that waited could not leave: its author has it as a draft again. Published in the same transaction. */
public record GivenBack(TicketId ticket, long draft, PersonId author) {}
