package dk.skranke.ticketing;

import dk.skranke.office.PersonId;
import java.util.Map;
import java.util.Set;

/** What another module knows of a ticket that its workflow asks about: whether it was approved, say, and by whom. */
public interface MoveFacts {

    Map<String, String> facts(TicketId ticket);

    /** Roles that follow from what the module keeps. */
    Set<String> roles(TicketId ticket, PersonId who);
}
