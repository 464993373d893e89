package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.pages.Followers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/followers")
class FollowerController {

    private final Routing routing;
    private final Participants participants;

    FollowerController(Routing routing, Participants participants) {
        this.routing = routing;
        this.participants = participants;
    }

    @GetMapping
    Followers form(@PathVariable TicketId id, Member me) {
        return participants.page(id, null, me);
    }

    @PostMapping
    ResponseEntity<Void> follow(@PathVariable TicketId id, @RequestParam PersonId who, Member me) {
        return Submission.of(id, me, () -> routing.follow(id, who, me), it -> participants.page(id, it, me));
    }

    @PostMapping("/removals")
    ResponseEntity<Void> stop(@PathVariable TicketId id, @RequestParam PersonId who, Member me) {
        return Submission.of(id, me, () -> routing.unfollow(id, who, me), it -> participants.page(id, it, me));
    }
}
