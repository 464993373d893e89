package dk.skranke.cover.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hand-over as its two sides see it. */
public record HandoverPage(
        long id,
        String from,
        String to,
        String by,
        Instant at,
        String note,
        @Nullable Instant acknowledged,
        @Nullable Instant declined,
        String reason,
        List<Item> items,
        boolean mine,
        @Nullable Refused error)
        implements Page {

    public record Item(
            long ticket,
            String title,
            String summary,
            @Nullable String step,
            @Nullable LocalDate due,
            boolean deadline,
            boolean unanswered,
            boolean datesOnly,
            List<HandedDate> dates) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }

    public boolean open() {
        return acknowledged == null && declined == null;
    }
}
