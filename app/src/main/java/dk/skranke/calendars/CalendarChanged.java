package dk.skranke.calendars;

/** Other hours, other closed days: whatever was counted in this calendar is to be counted again. */
public record CalendarChanged(CalendarId calendar) {}
