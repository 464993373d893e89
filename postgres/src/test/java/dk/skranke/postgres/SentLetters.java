package dk.skranke.mail.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In the demo: the letters that would have gone to the outside world. */
public record SentLetters(List<Sent> letters) implements Page {

    public record Sent(
            String name,
            String from,
            String to,
            String subject,
            @Nullable Instant at) {}
}
