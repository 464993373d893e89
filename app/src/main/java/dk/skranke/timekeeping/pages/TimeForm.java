package dk.skranke.timekeeping.pages;

import dk.skranke.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks what somebody spent, and shows what they wrote down before. */
public record TimeForm(
        long ticket,
        String subject,
        String spent,
        String day,
        String activity,
        boolean billable,
        String note,
        List<String> activities,
        List<Mine> mine,
        @Nullable String error)
        implements Page {

    public record Mine(long id, LocalDate day, long minutes, String activity, boolean billable, String note) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
