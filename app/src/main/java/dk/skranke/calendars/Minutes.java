package dk.skranke.calendars;

import org.jspecify.annotations.Nullable;

/** Times of day as the forms write them: {@code 8.30}, {@code 16}, {@code 24.00}. */
final class Minutes {

    private Minutes() {}

    static @Nullable Integer read(String text) {
        var parts = text.strip().replace(':', '.').split("\\.", -1);
        if (parts.length > 2 || !parts[0].matches("\\d{1,2}")) return null;
        if (parts.length == 2 && !parts[1].matches("\\d{2}")) return null;
        var minutes = Integer.parseInt(parts[0]) * 60 + (parts.length == 2 ? Integer.parseInt(parts[1]) : 0);
        var minuteOfHour = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
        return minutes > 1440 || minuteOfHour > 59 ? null : minutes;
    }

    static String written(int minutes) {
        return minutes / 60 + "." + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }
}
