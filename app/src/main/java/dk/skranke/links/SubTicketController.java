package dk.skranke.links;

import dk.skranke.links.pages.SubTicketForm;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Docket;
import dk.skranke.ticketing.Submission;
import dk.skranke.ticketing.TicketId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A part of a ticket, with its own owner and date. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/sub-tickets")
class SubTicketController {

    private final SubTickets subTickets;
    private final Docket docket;
    private final Directory directory;

    SubTicketController(SubTickets subTickets, Docket docket, Directory directory) {
        this.subTickets = subTickets;
        this.docket = docket;
        this.directory = directory;
    }

    @GetMapping
    SubTicketForm form(@PathVariable TicketId id, Member me) {
        return form(id, new SubTickets.Typed("", "", "", "", UUID.randomUUID().toString()), null, me);
    }

    @PostMapping
    ResponseEntity<Void> open(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String key,
            Member me) {
        var typed = new SubTickets.Typed(title, text, who, due, key);
        return Submission.of(id, me, () -> subTickets.open(id, typed, me), it -> form(id, typed, it, me));
    }

    private SubTicketForm form(TicketId id, SubTickets.Typed typed, @Nullable String error, Member me) {
        me.mustBelong();
        var parent = docket.find(id, me);
        return new SubTicketForm(
                id.value(),
                parent.title(),
                typed.title(),
                typed.text(),
                typed.who(),
                typed.due(),
                typed.key(),
                directory.peopleOf(parent.team()).stream()
                        .map(it -> new SubTicketForm.Person(it.id().value(), it.name()))
                        .toList(),
                error);
    }
}
