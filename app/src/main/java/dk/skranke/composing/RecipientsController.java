package dk.skranke.composing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whom one may want to write to: the people of the ticket, of its client, and of its matter. */
@Controller
class RecipientsController {

    /** @param role what they are in the matter, in words; null for the client's people */
    record Person(String name, String mail, @Nullable String role) {}

    private final Recipients recipients;

    RecipientsController(Recipients recipients) {
        this.recipients = recipients;
    }

    /** Colleagues to name in a note. */
    @GetMapping("/tickets/{id:\\d+}/colleagues")
    ResponseEntity<List<Person>> colleagues(@PathVariable TicketId id, Member me) {
        return ResponseEntity.ok(recipients.colleagues(id, me));
    }

    @GetMapping("/tickets/{id:\\d+}/recipients")
    ResponseEntity<List<Person>> recipients(@PathVariable TicketId id, Member me) {
        return ResponseEntity.ok(recipients.of(id, me));
    }
}
