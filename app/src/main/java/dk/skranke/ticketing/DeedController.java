package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Deeds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The menu behind the three dots. */
@Controller
class DeedController {

    private final Tickets tickets;
    private final ObjectProvider<TicketDeed> deeds;

    DeedController(Tickets tickets, ObjectProvider<TicketDeed> deeds) {
        this.tickets = tickets;
        this.deeds = deeds;
    }

    @GetMapping("/tickets/{id:\\d+}/deeds")
    Deeds deeds(@PathVariable TicketId id, Member me) {
        var ticket = tickets.find(id, me);
        var seen = new TicketPart.Seen(id, ticket.status().open(), me);
        return new Deeds(
                id.value(),
                ticket.title(),
                deeds.orderedStream()
                        .flatMap(it -> it.deeds(seen).stream())
                        .map(it -> new Deeds.Deed(it.href(), it.icon(), it.words()))
                        .toList());
    }
}
