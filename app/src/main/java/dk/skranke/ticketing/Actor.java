package dk.skranke.ticketing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dk.skranke.matters.ContactId;
import dk.skranke.office.PersonId;

/** Who did something to a ticket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Actor.Colleague.class, name = "colleague"),
    @JsonSubTypes.Type(value = Actor.Outsider.class, name = "outsider"),
    @JsonSubTypes.Type(value = Actor.Program.class, name = "program"),
    @JsonSubTypes.Type(value = Actor.Rule.class, name = "rule")
})
public sealed interface Actor {

    record Colleague(PersonId id) implements Actor {}

    record Outsider(ContactId id) implements Actor {}

    /** Nobody: the program itself, such as when a letter was delivered. */
    record Program() implements Actor {}

    /** One of the office's rules, under the name that it had then. */
    record Rule(long id, String name) implements Actor {}
}
