package dk.skranke.automation.pages;

import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The office's rules in their order, and what they could not do. */
public record RuleList(List<Row> rules, List<Refusal> refusals) implements Page {

    /**
     * @param last when it last did something to a ticket that the reader may see
     * @param broken why it does not run although it is on
     */
    public record Row(
            long id,
            String name,
            boolean active,
            String when,
            String condition,
            List<String> effects,
            @Nullable Instant last,
            @Nullable String broken) {}

    public record Refusal(Instant at, String rule, long ticket, String why) {}
}
