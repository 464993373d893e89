package dk.skranke.composing.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * The composer on a page of its own, when what was written could not be kept as it was.
 *
 * @param arrived what others wrote meanwhile
 */
public record Writing(int status, String subject, Composer composer, List<Arrived> arrived) implements Page {

    /** @param letter sanitised */
    public record Arrived(String author, boolean colleague, Instant at, String letter, How how) {}

    /** Said on the ticket, a colleague's answer that is about to leave, or words in the draft: a colleague's, or one's own elsewhere. */
    public enum How {
        SAID,
        WAITS,
        DRAFTED,
        OWN
    }

    public boolean drafted() {
        return own() || arrived.stream().anyMatch(it -> it.how() == How.DRAFTED);
    }

    public boolean own() {
        return arrived.stream().anyMatch(it -> it.how() == How.OWN);
    }
}
