package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ContactId;
import dk.skranke.matters.MatterId;
import dk.skranke.office.PersonId;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Language;
import java.util.List;

/** The termination of a lease that the office's tests tell of. */
final class TicketFixture {

    static final TeamId PROPERTY = new TeamId(1);
    static final TeamId IT = new TeamId(2);
    static final PersonId SOFIE = new PersonId(1);
    static final Actor BIRGIT = new Actor.Colleague(new PersonId(2));
    static final Actor HENRIK = new Actor.Outsider(new ContactId(3));
    static final NextStep NOTHING_PLANNED = new NextStep(null, null, Ball.US);

    private TicketFixture() {}

    static Ticket ticket() {
        return ticket(TicketStatus.OPEN);
    }

    static Ticket ticket(TicketStatus status) {
        return new Ticket(
                new TicketId(4127),
                "Opsigelse af erhvervslejemål",
                new CategoryId(1),
                Language.DA,
                new Requester.Outsider(new ContactId(3)),
                null,
                new MatterId(417),
                PROPERTY,
                SOFIE,
                Priority.NORMAL,
                status,
                NOTHING_PLANNED,
                List.of("erhvervsleje"),
                status == TicketStatus.CLOSED ? "Forligt" : null,
                true,
                null,
                null,
                null);
    }
}
