package dk.skranke.signin;

import dk.skranke.office.PersonChanged;
import dk.skranke.web.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

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
        if (it.active()) live.close(it.person().value());
        else sessions.endAllOf(it.person());
    }
}
