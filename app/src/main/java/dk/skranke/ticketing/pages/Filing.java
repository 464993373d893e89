package dk.skranke.ticketing.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a ticket on its matter.
 *
 * @param was the number of the matter that the ticket had when the page was made, as the program counts
 * @param typed a matter's number as people know it, or words to look for
 * @param hits null when nothing was looked for
 */
public record Filing(
        long ticket,
        String subject,
        String was,
        String typed,
        @Nullable List<Hit> hits,
        @Nullable String error) implements Form {

    public record Hit(long matter, String number, String name, String client) {}
}
