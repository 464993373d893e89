package dk.skranke.composing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters that other modules write for somebody, by the same rules as the composer. */
@Service
public class Later {

    private final Sending sending;

    Later(Sending sending) {
        this.sending = sending;
    }

    /** An answer to whoever asked, which leaves then, unless they write first. */
    @Transactional
    public void reply(TicketId ticket, String text, LocalDateTime at, Member me) {
        var typed = Typed.begun(Mode.REPLY, null, "", text, "").to(Typed.CLIENT).leaving(at);
        sending.send(ticket, typed, List.of(), true, me);
    }
}
