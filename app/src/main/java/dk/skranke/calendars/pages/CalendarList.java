package dk.skranke.calendars.pages;

import dk.skranke.calendars.OpenHours;
import dk.skranke.web.Page;
import java.util.List;

/** The calendars of the office. */
public record CalendarList(List<Row> rows) implements Page {

    public record Row(long id, String name, String place, List<OpenHours> hours, int closed) {

        /** {@code 39,5}: how long a week is. */
        public double weekly() {
            return hours.stream().mapToInt(it -> it.closes() - it.opens()).sum() / 60.0;
        }
    }
}
