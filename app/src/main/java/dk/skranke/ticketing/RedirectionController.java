package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.ticketing.pages.Choice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/redirections")
class RedirectionController {

    private final Routing routing;
    private final Choices choices;

    RedirectionController(Routing routing, Choices choices) {
        this.routing = routing;
        this.choices = choices;
    }

    @GetMapping
    Choice form(@PathVariable TicketId id, Member me) {
        return choices.team(id, "", "", me);
    }

    @PostMapping
    ResponseEntity<Void> redirect(
            @PathVariable TicketId id,
            @RequestParam TeamId was,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Member me) {
        return Submission.of(
                id,
                me,
                () -> routing.redirect(id, was, Choices.team(to), reason, me),
                it -> choices.team(id, to, reason, me).refused(it));
    }
}
