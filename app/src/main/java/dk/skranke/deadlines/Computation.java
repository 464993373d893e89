package dk.skranke.deadlines;

import dk.skranke.shared.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computed deadline.
 *
 * @param end the legal last day; it ends at midnight unless {@code endsAt} says when
 * @param safeEnd the last working day up to then: for reminders, never the legal date
 * @param preDeadline when the file is put before the lawyer, for rules that have one
 * @param holidayData which holidays it was computed with
 */
public record Computation(
        Rule rule,
        Place place,
        Place authority,
        LocalDate event,
        LocalDate end,
        @Nullable OffsetDateTime endsAt,
        LocalDate safeEnd,
        @Nullable LocalDate preDeadline,
        List<Step> steps,
        List<Warning> warnings,
        String holidayData)
        implements Outcome {

    /** The steps in words, each with the law that it follows. */
    public List<String> explanation(Language language) {
        return steps.stream().map(it -> Wording.of(it, language)).toList();
    }

    public List<String> warnings(Language language) {
        return warnings.stream().map(it -> Wording.of(it, language)).toList();
    }
}
