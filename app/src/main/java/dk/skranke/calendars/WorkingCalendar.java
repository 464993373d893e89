package dk.skranke.calendars;

import java.time.ZoneId;
import java.util.List;

/** When a place of the office works. */
public record WorkingCalendar(
        CalendarId id, String name, ZoneId zone, String place, List<OpenHours> hours, List<ClosedDay> closed) {}
