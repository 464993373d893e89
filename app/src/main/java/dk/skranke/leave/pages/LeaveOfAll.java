package dk.skranke.leave.pages;

import dk.skranke.calendars.WorkingCalendar;
import dk.skranke.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody’s leave in a year. */
public record LeaveOfAll(
        int number,
        String year,
        List<Row> rows,
        List<WorkingCalendar> calendars,
        @Nullable String error) implements Page {

    public record Row(
            long person,
            String name,
            int hue,
            long calendar,
            @Nullable BalanceLine annual,
            @Nullable BalanceLine extra) {}

    @Override
    public int status() {
        return error == null ? 200 : 422;
    }
}
