package dk.skranke.signin;

import dk.skranke.office.PersonChanged;
import dk.skranke.web.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whoever may not be here any more is out at once; whoever may see less has their open pages ask anew. */
@Component
class LeavingPeople {

    private final Sessions sessions;
    private final Live live;

    LeavingPeople(Sessions sessions, Live live) {
        this.sessions = sessions;
        this.live = live;
    }

    /** In the same transaction: nobody is inactive and signed in for a moment. */
    @EventListener
    void end(PersonChanged it) {
        if (!it.active()) sessions.endAllOf(it.person());
    }

    @TransactionalEventListener
    void close(PersonChanged it) {
        live.close(it.person().value());
    }
}
