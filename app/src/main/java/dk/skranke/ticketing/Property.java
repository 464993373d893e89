package dk.skranke.ticketing;

import java.util.List;
import java.util.Locale;

/** What two people can change at the same time, and what history calls changing it. */
enum Property {
    ASSIGNEE("Assigned", "Redirected"),
    TEAM("Redirected"),
    PRIORITY("Prioritised"),
    STATUS("Moved", "Closed", "Reopened", "Staged"),
    NEXT("Planned", "Moved"),
    TAGS("Tagged"),
    CATEGORY("Categorised"),
    MATTER("Filed"),
    TITLE("Renamed");

    private final List<String> changes;

    Property(String... changes) {
        this.changes = List.of(changes);
    }

    static Property of(Stale it) {
        return valueOf(it.property().toUpperCase(Locale.ROOT));
    }

    List<String> changes() {
        return changes;
    }

    /** As in the texts: {@code assignee}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
