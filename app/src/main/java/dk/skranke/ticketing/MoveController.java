package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Choice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/moves")
class MoveController {

    private final Lifecycle lifecycle;
    private final Choices choices;

    MoveController(Lifecycle lifecycle, Choices choices) {
        this.lifecycle = lifecycle;
        this.choices = choices;
    }

    @GetMapping
    Choice form(@PathVariable TicketId id, Member me) {
        return choices.status(id, me);
    }

    @PostMapping
    ResponseEntity<Void> move(
            @PathVariable TicketId id, @RequestParam TicketStatus was, @RequestParam TicketStatus to, Member me) {
        return Submission.of(
                id,
                me,
                () -> lifecycle.move(id, was, to, me),
                it -> choices.status(id, me).refused(it));
    }
}
