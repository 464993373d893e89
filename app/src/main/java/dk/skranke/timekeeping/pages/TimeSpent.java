package dk.skranke.timekeeping.pages;

import static dk.skranke.web.Text.t;

import dk.skranke.web.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a ticket took, in minutes. */
public record TimeSpent(
        long ticket,
        long all,
        long billable,
        long mine,
        @Nullable Instant running) implements Page {

    /** {@code 1 t 24 min} */
    public static String words(long minutes) {
        return minutes < 60 ? t("timekeeping.minutes", minutes) : t("timekeeping.hours", minutes / 60, minutes % 60);
    }
}
