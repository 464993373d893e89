package dk.skranke.targets.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a ticket has the target that it has, and how its time was counted. */
public record Why(
        long number,
        String title,
        List<Considered> considered,
        @Nullable String calendar,
        List<Counted> counted) implements Page {

    /** @param verdict chosen, other-client, … */
    public record Considered(String name, String scope, String promise, String verdict) {}

    public record Counted(Line line, String allowed, List<Stretch> stretches) {}

    /**
     * @param until null while it goes on
     * @param idle which of its days do not count; empty for none
     * @param opens when time counts again; null while it does
     */
    public record Stretch(
            Instant from,
            @Nullable Instant until,
            String worked,
            String idle,
            @Nullable Instant opens) {}
}
