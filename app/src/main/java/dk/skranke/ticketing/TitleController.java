package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Title;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/titles")
class TitleController {

    private final Describing describing;
    private final Tickets tickets;

    TitleController(Describing describing, Tickets tickets) {
        this.describing = describing;
        this.tickets = tickets;
    }

    @GetMapping
    Title form(@PathVariable TicketId id, Member me) {
        var title = tickets.open(id, me).title();
        return new Title(id.value(), title, title, null);
    }

    @PostMapping
    ResponseEntity<Void> rename(
            @PathVariable TicketId id,
            @RequestParam String was,
            @RequestParam(defaultValue = "") String to,
            Member me) {
        return Submission.of(
                id, me, () -> describing.rename(id, was, to, me), it -> new Title(id.value(), was, to, it));
    }
}
