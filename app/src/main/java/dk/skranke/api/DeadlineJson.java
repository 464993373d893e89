package dk.skranke.api;

import dk.skranke.book.Control;
import dk.skranke.book.Standing;
import dk.skranke.book.Upcoming;
import dk.skranke.shared.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

@Schema(name = "Deadline")
record DeadlineJson(
        long id,
        long ticket,

        @Schema(description = "The number of the matter") @Nullable
        String matter,

        @Schema(description = "Of a rule: in the caller’s language")
        String title,

        String law,

        @Schema(description = "Key of the rule; null for a day set by hand") @Nullable
        String rule,

        @Schema(description = "Whose holidays count") String place,

        @Schema(description = "The day that set it off") LocalDate event,

        @Schema(description = "The last day as it counts now")
        LocalDate end,

        @Schema(description = "The moment, for periods in hours; midnight ends the day named by end") @Nullable
        OffsetDateTime endsAt,

        @Schema(description = "The last working day up to then")
        LocalDate safeEnd,

        @Schema(description = "When the file is put before the lawyer") @Nullable
        LocalDate preDeadline,

        @Schema(description = "Number of the person who answers for it")
        long responsible,

        Standing standing,

        @Schema(description = "What a second person said; while DISPUTED, the earlier day counts")
        Control control) {

    static DeadlineJson of(Upcoming.Due it, Language language) {
        return new DeadlineJson(
                it.id().value(),
                it.ticket().value(),
                it.matter(),
                it.title(language),
                it.law(),
                it.rule(),
                it.place(),
                it.event(),
                it.ends(),
                it.endsAt(),
                it.safe(),
                it.pre(),
                it.responsible().value(),
                it.standing(),
                it.control());
    }
}
