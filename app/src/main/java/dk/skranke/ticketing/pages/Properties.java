package dk.skranke.ticketing.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands beside the conversation. */
public record Properties(
        @Nullable Face assignee,
        String team,
        String category,
        List<String> tags,
        @Nullable String step,
        @Nullable LocalDate due,
        String ball,
        @Nullable String matter,
        @Nullable Filed filed,
        @Nullable String client,
        Face requester,
        @Nullable String mail,
        @Nullable String phone,
        List<Face> followers,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String outcome) {

    /** Where its matter has its page, and whether the work of it is done. */
    public record Filed(String path, boolean closed) {}
}
