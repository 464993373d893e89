package dk.skranke.links;

import dk.skranke.letters.SafeHtml;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Actor;
import dk.skranke.ticketing.Ball;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.MessageKind;
import dk.skranke.ticketing.NewMessage;
import dk.skranke.ticketing.NextStep;
import dk.skranke.ticketing.Opening;
import dk.skranke.ticketing.Requester;
import dk.skranke.ticketing.Routing;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a ticket below another one, for the same team, category and matter. */
@Service
class SubTickets {

    /** As it was typed. */
    record Typed(String title, String text, String who, String due, String key) {}

    private final Docket docket;
    private final Opening opening;
    private final Routing routing;
    private final Linking linking;

    SubTickets(Docket docket, Opening opening, Routing routing, Linking linking) {
        this.docket = docket;
        this.opening = opening;
        this.routing = routing;
        this.linking = linking;
    }

    @Transactional
    public TicketId open(TicketId parent, Typed typed, Member me) {
        me.mustBelong();
        // Before the new number, for which everybody waits who opens a ticket: both histories will tell of it.
        var like = docket.lock(parent, me);
        if (typed.title().isBlank()) throw new Refused("links.sub-ticket.no-title");
        var text = typed.text().isBlank() ? typed.title().strip() : typed.text().strip();
        var first = new NewMessage(
                MessageKind.FORM,
                new Actor.Colleague(me.id()),
                List.of(),
                null,
                like.language(),
                text,
                SafeHtml.fromText(text),
                "",
                null,
                Set.of(),
                List.of(),
                key(typed.key()));
        var opened = opening.open(new Opening.Request(
                typed.title(),
                like.category(),
                new Requester.Colleague(me.id()),
                like.team(),
                like.matter(),
                like.priority(),
                new NextStep(null, day(typed.due()), Ball.US),
                first,
                null,
                key(typed.key())));
        if (!typed.who().isBlank()
                && typed.who().matches("\\d{1,18}")
                && docket.find(opened, me).assignee() == null)
            routing.assign(opened, null, new PersonId(Long.parseLong(typed.who())), me);
        linking.link(parent, Relation.PARENT_OF, opened, me);
        return opened;
    }

    private static @Nullable UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            throw new Refused("links.sub-ticket.date");
        }
    }
}
