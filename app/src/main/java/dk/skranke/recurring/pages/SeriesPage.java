package dk.skranke.recurring.pages;

import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series: what comes, and what it filed.
 *
 * @param state {@code running}, {@code paused}, {@code stopped} or {@code over}
 * @param stopped why it stopped by itself
 * @param error why what somebody wanted was not done
 */
public record SeriesPage(
        long id,
        String name,
        String rhythm,
        String state,
        @Nullable String stopped,
        String keeper,
        @Nullable Long template,
        String templateName,
        List<Coming> ahead,
        List<Line> filed,
        boolean kept,
        @Nullable String error)
        implements Page {

    /** @param title null for whoever may not see the ticket */
    public record Line(long ticket, @Nullable String title, String status, String day, int missed) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
