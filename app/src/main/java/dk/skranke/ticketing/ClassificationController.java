package dk.skranke.ticketing;

import dk.skranke.catalogue.CategoryId;
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
@RequestMapping("/tickets/{id}/classifications")
class ClassificationController {

    private final Describing describing;
    private final Choices choices;

    ClassificationController(Describing describing, Choices choices) {
        this.describing = describing;
        this.choices = choices;
    }

    @GetMapping
    Choice form(@PathVariable TicketId id, Member me) {
        return choices.category(id, me);
    }

    @PostMapping
    ResponseEntity<Void> categorise(
            @PathVariable TicketId id, @RequestParam CategoryId was, @RequestParam CategoryId to, Member me) {
        return Submission.of(
                id,
                me,
                () -> describing.categorise(id, was, to, me),
                it -> choices.category(id, me).refused(it));
    }
}
