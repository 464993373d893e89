package dk.skranke.mail.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the office's mail is set up, and how it goes.
 *
 * @param server host and port; null while none is named
 * @param oldest when the oldest waiting letter was written
 * @param held how many letters a restore has held back
 */
public record MailAdministration(
        List<Box> boxes,
        @Nullable String server,
        boolean demo,
        int waiting,
        @Nullable Instant oldest,
        int held,
        List<Failed> failed)
        implements Page {

    public record Box(
            long id,
            String address,
            String team,
            boolean active,
            boolean fetched,
            @Nullable Instant polledAt,
            String problem) {}

    public record Failed(long message, long ticket, Instant at, String reason) {}
}
