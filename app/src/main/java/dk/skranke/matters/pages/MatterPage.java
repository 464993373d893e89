package dk.skranke.matters.pages;

import dk.skranke.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A matter: whether its work is done, what is still open of it, who is in it, and what happened to it. */
public record MatterPage(Head head, List<Held> held, List<Party> parties, List<Told> history) implements Page {

    /** @param closed by whom and when its work was done; null while it is not */
    public record Head(
            long id,
            String number,
            String name,
            String client,
            @Nullable Told closed) {

        public String path() {
            return "/matters/" + id;
        }

        /** Everything that is filed on it, whatever became of it. */
        public String search() {
            return "/search?q=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        }
    }

    /** What one part of the program has open. */
    public record Held(String mark, List<Open> open) {}

    public record Open(String path, String title, @Nullable LocalDate day) {}

    public record Party(String name, String role) {}

    /** @param by nobody, where a rule of the office did it */
    public record Told(String kind, @Nullable String by, Instant at, String words) {}
}
