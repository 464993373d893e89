package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import dk.skranke.web.Text;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What happens to every form of a ticket: the change is done and the ticket shown, or the form comes back with a sentence. */
public final class Submission {

    private Submission() {}

    /** @param form the page with what was typed, for the sentence that it is given */
    public static ResponseEntity<Void> of(
            TicketId ticket, Member me, Runnable change, Function<String, ? extends Page> form) {
        try {
            change.run();
        } catch (Refused it) {
            throw new Again(form.apply(Text.in(me.language(), it.key(), it.arguments())));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/tickets/" + ticket.value()))
                .build();
    }
}
