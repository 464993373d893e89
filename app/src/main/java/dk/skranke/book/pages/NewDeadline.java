package dk.skranke.book.pages;

import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a deadline, and what it comes to. */
public record NewDeadline(
        long ticket,
        String subject,
        Map<String, String> typed,
        List<Group> rules,
        List<Group> places,
        List<Choice> files,
        List<Proposal> proposals,
        List<Choice> people,
        List<Choice> lawyers,
        Map<String, Refused> errors,
        @Nullable Shown shown)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 422;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The day on which a file of the ticket came in, which may be the event. */
    public record Proposal(long file, String name, LocalDate day) {}

    /**
     * The days before they are entered.
     *
     * @param later a day that waits for a partner
     */
    public record Shown(
            String title,
            String law,
            String level,
            boolean provisional,
            LocalDate ends,
            @Nullable OffsetDateTime endsAt,
            LocalDate safe,
            @Nullable LocalDate pre,
            @Nullable LocalDate computed,
            @Nullable LocalDate later,
            List<String> steps,
            List<String> warnings,
            String holidays) {}
}
