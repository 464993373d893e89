package dk.skranke.api;

import dk.skranke.deadlines.Jurisdiction;
import dk.skranke.deadlines.Level;
import dk.skranke.deadlines.Rule;
import dk.skranke.shared.Language;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "DeadlineRule")
record DeadlineRuleJson(
        String key,

        @Schema(description = "Further names by which it may be asked for")
        List<String> others,

        Jurisdiction jurisdiction,
        String law,

        @Schema(description = "In the caller’s language") String title,

        @Schema(description = "First day of an event for which this version is the law; null where open") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day of an event for which this version is the law; null where open") @Nullable
        LocalDate validTo,

        @Schema(description = "A is routine, B a lawyer confirms, C a lawyer computes")
        Level level,

        @Schema(description = "Whether a court or an act sets the length: count may be given")
        boolean settable,

        @Schema(description = "Whether it is counted in hours: event wants the time")
        boolean inHours,

        @Schema(description = "Where the text was read") String source) {

    static DeadlineRuleJson of(Rule it, Language language) {
        return new DeadlineRuleJson(
                it.key(),
                it.others().stream().sorted().toList(),
                it.jurisdiction(),
                it.law(),
                it.title(language),
                it.validity().from(),
                it.validity().to(),
                it.level(),
                it.settable(),
                it.inHours(),
                it.source(language));
    }
}
