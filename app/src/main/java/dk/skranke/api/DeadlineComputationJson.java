package dk.skranke.api;

import dk.skranke.deadlines.Computation;
import dk.skranke.deadlines.Level;
import dk.skranke.shared.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeadlineComputation")
record DeadlineComputationJson(
        @Schema(description = "Key of the rule") String rule,

        @Schema(description = "Code of the place") String place,

        @Schema(description = "Code of the place whose holidays decide about the end")
        String authority,

        LocalDate event,

        @Schema(description = "The legal last day, until its end")
        LocalDate end,

        @Schema(description = "The moment, for periods in hours; midnight ends the day named by end; otherwise null")
        @Nullable
        OffsetDateTime endsAt,

        @Schema(description = "The last working day up to then: for reminders, never the legal date")
        LocalDate safeEnd,

        @Schema(description = "When the file is put before the lawyer; null where the rule has no such date") @Nullable
        LocalDate preDeadline,

        @Schema(description = "The steps in the caller’s language, each with the law that it follows")
        List<String> explanation,

        @Schema(description = "What to look at twice, in the caller’s language")
        List<String> warnings,

        @Schema(description = "A is routine, B a lawyer confirms, C a lawyer computes")
        Level level,

        @Schema(description = "Which holidays it was computed with", example = "Jollyday 2.19.0, Skranke 2026-11-24")
        String holidayData) {

    static DeadlineComputationJson of(Computation it, Language language) {
        return new DeadlineComputationJson(
                it.rule().key(),
                it.place().code(),
                it.authority().code(),
                it.event(),
                it.end(),
                it.endsAt(),
                it.safeEnd(),
                it.preDeadline(),
                it.explanation(language),
                it.warnings(language),
                it.rule().level(),
                it.holidayData());
    }
}
