package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Closing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/closings")
class ClosingController {

    private final Lifecycle lifecycle;
    private final Tickets tickets;

    ClosingController(Lifecycle lifecycle, Tickets tickets) {
        this.lifecycle = lifecycle;
        this.tickets = tickets;
    }

    @GetMapping
    Closing form(@PathVariable TicketId id, Member me) {
        return form(id, "", null, me);
    }

    @PostMapping
    ResponseEntity<Void> close(@PathVariable TicketId id, @RequestParam(defaultValue = "") String outcome, Member me) {
        return Submission.of(id, me, () -> lifecycle.close(id, outcome, me), it -> form(id, outcome, it, me));
    }

    private Closing form(TicketId id, String outcome, @Nullable String error, Member me) {
        return new Closing(id.value(), tickets.open(id, me).title(), outcome, error);
    }
}
