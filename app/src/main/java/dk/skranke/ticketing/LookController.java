package dk.skranke.ticketing;

import dk.skranke.office.Member;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Hears from an open page how far its reader has come. */
@Controller
class LookController {

    private final Looks looks;

    LookController(Looks looks) {
        this.looks = looks;
    }

    @PostMapping("/tickets/{id:\\d+}/looks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look(@PathVariable TicketId id, @RequestParam(defaultValue = "0") long message, Member me) {
        looks.seen(id, message, me);
    }
}
