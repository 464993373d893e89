package dk.skranke.ticketing;

import dk.skranke.matters.ContactId;
import dk.skranke.office.PersonId;

/** Who asked. */
public sealed interface Requester {

    record Colleague(PersonId id) implements Requester {}

    record Outsider(ContactId id) implements Requester {}
}
