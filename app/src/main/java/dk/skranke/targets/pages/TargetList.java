package dk.skranke.targets.pages;

import dk.skranke.catalogue.Category;
import dk.skranke.web.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office promises, what a ticket would get, and how far the last change has been carried through. */
public record TargetList(
        List<Row> rows,
        List<Chain> chain,
        @Nullable Progress progress,
        List<Category> categories,
        List<String> priorities,
        Preview preview)
        implements Page {

    public record Row(long id, String name, String scope, String promise, String calendar, boolean pauses) {}

    /** A step of the escalation in words. */
    public record Chain(int percent, String words) {}

    public record Progress(int done, int total, boolean finished) {}

    /** @param result null before somebody asked */
    public record Preview(
            @Nullable Long category,
            String priority,
            String client,
            boolean unknownClient,
            @Nullable Result result) {}

    /** @param dues what would be due when, had the ticket come in now */
    public record Result(List<Why.Considered> considered, List<Due> dues) {}

    public record Due(String name, Instant at) {}
}
