package dk.skranke.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import dk.skranke.api.Rejected.Complaint;
import dk.skranke.deadlines.Computation;
import dk.skranke.deadlines.Deadlines;
import dk.skranke.deadlines.Question;
import dk.skranke.deadlines.Refusal;
import dk.skranke.shared.Language;
import dk.skranke.web.OfficeFacts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Place.ROOT, produces = APPLICATION_JSON_VALUE)
@Tag(name = "Deadlines")
class DeadlinesApi {

    private static final String SPAN = "[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /** {@code 14}, or {@code 2021-03-01/2021-04-15,2022-01-01/2022-01-31}. */
    private static final String LENGTH = "^([0-9]{1,4}|" + SPAN + "(," + SPAN + ")*)$";

    private final Deadlines deadlines;
    private final OfficeFacts office;
    private final Clock clock;

    DeadlinesApi(Deadlines deadlines, OfficeFacts office, Clock clock) {
        this.deadlines = deadlines;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping("/deadline-rules")
    @Needs(Scope.DIRECTORY_READ)
    @Operation(
            operationId = "listDeadlineRules",
            summary = "List all rules of law, each in its versions; next is always null")
    Listed<DeadlineRuleJson> rules(HttpServletRequest request) {
        var language = Caller.language(request);
        return new Listed<>(
                deadlines.rules().stream()
                        .map(it -> DeadlineRuleJson.of(it, language))
                        .toList(),
                null);
    }

    @GetMapping("/deadline-computations")
    @Needs(Scope.DIRECTORY_READ)
    @Operation(operationId = "computeDeadline", summary = "Compute when a deadline ends; nothing is kept")
    DeadlineComputationJson compute(
            @Parameter(description = "Key of a rule", example = "ZPO517_BERUFUNG") @RequestParam String rule,
            @Parameter(
                            description =
                                    "DK, a state (ISO 3166-2), or a municipality with holidays of its own such as DE-BY/Augsburg: the court’s, or the recipient’s where a letter is deemed received",
                            example = "DE-BE")
                    @RequestParam
                    String place,
            @Parameter(
                            description =
                                    "The day; for periods in hours the moment, such as 2026-05-22T16:20 by the clock of the place",
                            example = "2026-01-31")
                    @RequestParam
                    String event,
            @Parameter(description = "Where the end is decided, if not at place")
                    @RequestParam(required = false)
                    @Nullable
                    String authority,
            @Parameter(
                            description =
                                    "The length that a court or an act has set, for rules that are settable: a number; where the period stood still the number of days, or from when to when, both included, several with commas between",
                            schema = @Schema(type = "string", pattern = LENGTH, maxLength = 460))
                    @RequestParam(required = false)
                    @Nullable
                    String count,
            HttpServletRequest request) {
        var language = Caller.language(request);
        return switch (deadlines.answer(new Question(rule, place, event, authority, count), today())) {
            case Computation it -> DeadlineComputationJson.of(it, language);
            case Refusal it -> throw rejected(it, language);
        };
    }

    private LocalDate today() {
        return clock.instant().atZone(office.zone()).toLocalDate();
    }

    private static Rejected rejected(Refusal it, Language language) {
        var sentence = it.sentence(language);
        return new Rejected(
                Rejected.Kind.UNREADABLE,
                List.of(new Complaint(it.part(), sentence.key(), List.of(sentence.arguments()))));
    }
}
