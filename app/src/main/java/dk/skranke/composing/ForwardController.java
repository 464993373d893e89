package dk.skranke.composing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/tickets/{id:\\d+}/messages/{message}/forwards")
class ForwardController {

    private final Writer writer;

    ForwardController(Writer writer) {
        this.writer = writer;
    }

    /** Begins a letter with the message and its files in it. */
    @PostMapping
    ResponseEntity<Void> begin(@PathVariable TicketId id, @PathVariable long message, Member me) {
        writer.forward(id, message, me);
        return Ways.to("/tickets/" + id.value() + "#composer");
    }
}
