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
@RequestMapping("/tickets/{id}/priorities")
class PriorityController {

    private final Describing describing;
    private final Choices choices;

    PriorityController(Describing describing, Choices choices) {
        this.describing = describing;
        this.choices = choices;
    }

    @GetMapping
    Choice form(@PathVariable TicketId id, Member me) {
        return choices.priority(id, me);
    }

    @PostMapping
    ResponseEntity<Void> prioritise(
            @PathVariable TicketId id, @RequestParam Priority was, @RequestParam Priority to, Member me) {
        return Submission.of(
                id,
                me,
                () -> describing.prioritise(id, was, to, me),
                it -> choices.priority(id, me).refused(it));
    }
}
