package dk.skranke.mail.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In the demo: one letter that would have gone out, and the form to answer it as whoever got it. */
public record SentLetter(
        String name,
        String from,
        String to,
        String subject,
        @Nullable Instant at,
        String text,
        List<String> attachments,
        String headers,
        boolean answered,
        @Nullable Refused error)
        implements Page {

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
