package dk.skranke.ticketing.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * The composer on a page of its own, when what was written could not be kept as it was.
 *
 * @param arrived what others wrote meanwhile
 * @param filesGone whether files have to be chosen again
 */
public record Writing(
        int status, String subject, Composer composer, String direction, List<Arrived> arrived, boolean filesGone)
        implements Page {

    /** @param letter sanitised */
    public record Arrived(String author, Instant at, String letter) {}
}
