package dk.skranke.targets;

import dk.skranke.calendars.CalendarId;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ClientId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Priority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form says about a target. Times as people write them: {@code 4}, {@code 1,5}, {@code 0:15} hours, {@code 15 min}. */
record TargetDetails(
        String name,
        @Nullable CategoryId category,
        @Nullable Priority priority,
        String client,
        @Nullable CalendarId calendar,
        String first,
        String next,
        String resolve,
        boolean pauses) {

    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,4})(?:[,.](\\d{1,2}))?\\s*(?:t|h|Std\\.?|timer|hours)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):([0-5]\\d)");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,5})\\s*(?:m|min\\.?)");
    private static final int MOST = 100_000;

    Map<String, Refused> errors(@Nullable ClientId found) {
        var errors = new LinkedHashMap<String, Refused>();
        if (name.isBlank() || name.strip().length() > 80) errors.put("name", new Refused("targets.name-needed"));
        if (!client.isBlank() && found == null) errors.put("client", new Refused("targets.client-unknown", client));
        if (calendar == null) errors.put("calendar", new Refused("targets.calendar-needed"));
        check("first", first, errors);
        check("next", next, errors);
        check("resolve", resolve, errors);
        if (first.isBlank() && next.isBlank() && resolve.isBlank())
            errors.put("first", new Refused("targets.time-needed"));
        return errors;
    }

    private static void check(String field, String text, Map<String, Refused> errors) {
        if (text.isBlank()) return;
        var minutes = minutes(text);
        if (minutes == null || minutes < 1 || minutes > MOST)
            errors.put(field, new Refused("targets.time-unreadable", text));
    }

    static @Nullable Integer minutes(String text) {
        var it = text.strip();
        var clock = CLOCK.matcher(it);
        if (clock.matches()) return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        var minutes = MINUTES.matcher(it);
        if (minutes.matches()) return Integer.parseInt(minutes.group(1));
        var hours = HOURS.matcher(it);
        if (!hours.matches()) return null;
        var part = hours.group(2) == null ? 0 : Double.parseDouble("0." + hours.group(2));
        return Integer.parseInt(hours.group(1)) * 60 + (int) Math.round(part * 60);
    }

    /** {@code 1:30}; empty for none. */
    static String written(@Nullable Integer minutes) {
        if (minutes == null) return "";
        return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    Target target(TargetId id, @Nullable ClientId found) {
        return new Target(
                id,
                name.strip(),
                category,
                priority,
                found,
                java.util.Objects.requireNonNull(calendar),
                minutes(first),
                minutes(next),
                minutes(resolve),
                pauses);
    }
}
