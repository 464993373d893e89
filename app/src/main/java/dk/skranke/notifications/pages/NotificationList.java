package dk.skranke.notifications.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody was told, the newest first. */
public record NotificationList(List<Row> rows, boolean unread) implements Page {

    /** @param about the title of the ticket, as it stands now */
    public record Row(
            String icon, String sentence, @Nullable String about, String href, Instant at, boolean read) {}
}
