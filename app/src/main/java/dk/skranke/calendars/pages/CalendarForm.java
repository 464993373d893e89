package dk.skranke.calendars.pages;

import dk.skranke.calendars.HolidaySource;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A new calendar, or one that is there already. */
public record CalendarForm(
        @Nullable Long id,
        String name,
        String zone,
        String place,
        List<HolidaySource.Named> places,
        List<String> hours,
        String closed,
        Map<String, Refused> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    public String action() {
        return id == null ? "/administration/calendars" : "/administration/calendars/" + id;
    }
}
