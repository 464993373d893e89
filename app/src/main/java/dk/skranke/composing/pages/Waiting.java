package dk.skranke.composing.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;

/** The letters of a ticket that were sent and have not left. */
public record Waiting(long ticket, List<Letter> letters) implements Page {

    /**
     * @param later to leave at a moment that somebody chose, and not just held
     * @param to whom it goes, as people read it
     */
    public record Letter(
            long id,
            String author,
            int hue,
            boolean mine,
            Instant sendAt,
            boolean later,
            boolean unlessWritten,
            boolean reminds,
            boolean beside,
            String to,
            String language,
            String letter,
            List<Composer.File> files) {}

    /** The one that was sent a moment ago, to be taken back at a press. */
    public java.util.Optional<Letter> justSent() {
        return letters.stream().filter(it -> it.mine() && !it.later()).findFirst();
    }
}
