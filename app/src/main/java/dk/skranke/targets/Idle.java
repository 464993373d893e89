package dk.skranke.targets;

import dk.skranke.calendars.WorkingTime;
import dk.skranke.shared.Language;
import dk.skranke.web.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why less time counts than the clock on the wall says: nights, weekends and holidays. */
final class Idle {

    private static final int MOST_DAYS = 400;
    private static final int MOST_NAMES = 3;

    private Idle() {}

    /** How many days of a stretch do not count, and the names of those that have one. */
    static String days(WorkingTime hours, Instant from, Instant until, Language language) {
        var zone = hours.calendar().zone();
        var first = from.atZone(zone).toLocalDate();
        var last = until.atZone(zone).toLocalDate();
        if (last.isBefore(first)) return "";
        var idle = first.datesUntil(last.plusDays(1))
                .limit(MOST_DAYS)
                .filter(it -> !hours.works(it))
                .toList();
        if (idle.isEmpty()) return "";
        var names = names(hours, idle);
        return names.isEmpty()
                ? Text.in(language, "targets.idle", idle.size())
                : Text.in(language, "targets.idle-named", idle.size(), names);
    }

    private static String names(WorkingTime hours, List<LocalDate> idle) {
        return idle.stream()
                .map(hours::closed)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
    }

    /** When time counts again; null while it does. */
    static @Nullable Instant until(WorkingTime hours, Instant now) {
        return hours.open(now) ? null : hours.after(now, Duration.ofMillis(1)).minusMillis(1);
    }
}
