package dk.skranke.operations.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the program is, in words.
 *
 * @param mail how much mail waits to be sent; null where no mail is set up
 * @param troubles what is wrong and what to do about it
 */
public record Health(
        long databaseSize,
        long free,
        boolean low,
        String folder,
        @Nullable Mail mail,
        List<String> troubles) implements Page {

    public record Mail(long waiting, long oldestMinutes) {}
}
