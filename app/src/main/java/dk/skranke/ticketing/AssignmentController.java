package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.pages.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/assignments")
class AssignmentController {

    private final Routing routing;
    private final Choices choices;

    AssignmentController(Routing routing, Choices choices) {
        this.routing = routing;
        this.choices = choices;
    }

    @GetMapping
    Choice form(@PathVariable TicketId id, Member me) {
        return choices.assignee(id, me);
    }

    @PostMapping(params = "to=me")
    ResponseEntity<Void> take(
            @PathVariable TicketId id, @RequestParam(required = false) @Nullable PersonId was, Member me) {
        return assign(id, was, me.id(), me);
    }

    @PostMapping(params = "to!=me")
    ResponseEntity<Void> assign(
            @PathVariable TicketId id,
            @RequestParam(required = false) @Nullable PersonId was,
            @RequestParam(required = false) @Nullable PersonId to,
            Member me) {
        return Submission.of(
                id,
                me,
                () -> routing.assign(id, was, to, me),
                it -> choices.assignee(id, me).refused(it));
    }
}
