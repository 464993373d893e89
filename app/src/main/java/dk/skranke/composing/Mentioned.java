package dk.skranke.composing;

import dk.skranke.office.PersonId;
import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.TicketId;
import java.util.Set;

/** Somebody was named with an @ in a note, and follows the ticket from then on. Published in the transaction of the note. */
public record Mentioned(TicketId ticket, MessageId message, PersonId by, Set<PersonId> who) {}
