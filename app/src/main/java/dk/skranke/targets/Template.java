package dk.skranke.targets;

import static dk.skranke.ticketing.Priority.CRITICAL;
import static dk.skranke.ticketing.Priority.HIGH;
import static dk.skranke.ticketing.Priority.LOW;
import static dk.skranke.ticketing.Priority.NORMAL;

import dk.skranke.ticketing.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is usually promised for a kind of ticket, in working minutes. The office changes it as it likes. */
record Template(
        String category,
        @Nullable Priority priority,
        @Nullable Integer first,
        @Nullable Integer next,
        @Nullable Integer resolve,
        boolean pauses) {

    static final List<Template> ALL = List.of(
            answered("CLIENT_INQUIRY", LOW, 960, 4800),
            answered("CLIENT_INQUIRY", NORMAL, 480, 2400),
            answered("CLIENT_INQUIRY", HIGH, 240, 960),
            answered("CLIENT_INQUIRY", CRITICAL, 60, 480),
            answered("IT_FAULT", LOW, 480, 2400),
            answered("IT_FAULT", NORMAL, 240, 960),
            answered("IT_FAULT", HIGH, 60, 480),
            answered("IT_FAULT", CRITICAL, 15, 240),
            new Template("DEADLINE", null, 120, null, null, false),
            new Template("LEAVE_REQUEST", null, null, null, 1440, true),
            new Template("HR_DATA_CHANGE", null, null, null, 960, true),
            new Template("CONFLICT_CHECK", null, 120, null, 480, true),
            new Template("KYC", null, 480, null, 2400, true));

    private static Template answered(String category, Priority priority, int first, int resolve) {
        return new Template(category, priority, first, first, resolve, true);
    }
}
