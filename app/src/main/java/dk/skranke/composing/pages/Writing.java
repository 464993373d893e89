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

    /** @param letter sanitised; @param waits whether it is a colleague's answer that is about to leave */
    public record Arrived(String author, Instant at, String letter, boolean waits) {}
}
