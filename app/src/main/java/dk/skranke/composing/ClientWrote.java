package dk.skranke.composing;

import dk.skranke.ticketing.LetterCame;
import dk.skranke.ticketing.PartChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter that was not to leave if the client wrote first comes back when the client does. */
@Component
class ClientWrote {

    private final Drafts drafts;
    private final HeldLetters held;
    private final ApplicationEventPublisher events;

    ClientWrote(Drafts drafts, HeldLetters held, ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.held = held;
        this.events = events;
    }

    @EventListener
    void on(LetterCame it) {
        for (var draft : held.overtaken(it.ticket())) {
            if (draft.waiting() != null && draft.waiting().reminds()) drafts.remove(draft.id());
            else drafts.takeBack(draft, "composing.returned.written");
            events.publishEvent(new PartChanged(it.ticket()));
        }
    }
}
