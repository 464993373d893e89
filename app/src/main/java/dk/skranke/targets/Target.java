package dk.skranke.targets;

import dk.skranke.calendars.CalendarId;
import dk.skranke.catalogue.CategoryId;
import dk.skranke.matters.ClientId;
import dk.skranke.ticketing.Priority;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How soon something is to happen. What a target leaves open it is for all of.
 *
 * @param pauses whether time stands still while we wait for others
 */
public record Target(
        TargetId id,
        String name,
        @Nullable CategoryId category,
        @Nullable Priority priority,
        @Nullable ClientId client,
        CalendarId calendar,
        @Nullable Integer first,
        @Nullable Integer next,
        @Nullable Integer resolve,
        boolean pauses) {

    @Nullable
    Duration allowed(Kind kind) {
        var minutes = switch (kind) {
            case FIRST -> first;
            case NEXT -> next;
            case RESOLUTION -> resolve;
        };
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    /** A client's own target goes before a category's, and that before one for a priority alone. */
    int weight() {
        return (client == null ? 0 : 4) + (category == null ? 0 : 2) + (priority == null ? 0 : 1);
    }
}
