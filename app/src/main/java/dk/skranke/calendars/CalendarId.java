package dk.skranke.calendars;

public record CalendarId(long value) {}
