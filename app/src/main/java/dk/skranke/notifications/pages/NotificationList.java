package dk.skranke.notifications.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody was told, the newest first. */
public record NotificationList(List<Day> days, boolean unread) implements Page {

    public record Day(LocalDate day, List<Row> rows) {}

    /** @param about the title of the ticket, as it stands now */
    public record Row(
            String icon, String sentence, @Nullable String about, String href, Instant at, boolean read) {}
}
