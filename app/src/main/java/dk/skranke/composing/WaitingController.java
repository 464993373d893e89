package dk.skranke.composing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A letter that was sent and has not left. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/waiting/{draft}")
class WaitingController {

    private final Sending sending;

    WaitingController(Sending sending) {
        this.sending = sending;
    }

    @PostMapping("/returns")
    ResponseEntity<Void> takeBack(@PathVariable TicketId id, @PathVariable long draft, Member me) {
        sending.takeBack(id, draft, me);
        return Ways.ticket(id);
    }

    @PostMapping("/departures")
    ResponseEntity<Void> sendNow(@PathVariable TicketId id, @PathVariable long draft, Member me) {
        sending.sendNow(id, draft, me);
        return Ways.ticket(id);
    }
}
