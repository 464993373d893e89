package dk.skranke.deadlines;

import dk.skranke.deadlines.pages.Calculator;
import dk.skranke.deadlines.pages.Calculator.Asked;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.OfficeFacts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Computes a deadline on its own, of no ticket. Nothing is kept, so the address of a page is its content. */
@Controller
class CalculatorController {

    static final String PATH = "/deadlines/calculator";

    private final Deadlines deadlines;
    private final OfficeFacts office;
    private final Clock clock;

    CalculatorController(Deadlines deadlines, OfficeFacts office, Clock clock) {
        this.deadlines = deadlines;
        this.office = office;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Calculator page(@ModelAttribute Typed typed, Member me) {
        me.mustBelong();
        var asked = typed.asked();
        if (asked.nothing()) return page(asked, Map.of(), null, me);
        var missing = missing(asked);
        if (!missing.isEmpty()) return page(asked, missing, null, me);
        var today = clock.instant().atZone(office.zone()).toLocalDate();
        return switch (deadlines.answer(asked.question(), today)) {
            case Computation it -> page(asked, Map.of(), it, me);
            case Refusal it -> page(asked, Map.of(it.part(), it.sentence(me.language())), null, me);
        };
    }

    /** As the form sends it, or an address that somebody shortened. */
    record Typed(
            @Nullable String rule,
            @Nullable String place,
            @Nullable String event,
            @Nullable String time,
            @Nullable String authority,
            @Nullable String count) {

        Asked asked() {
            return new Asked(or(rule), or(place), or(event), or(time), or(authority), or(count));
        }

        private static String or(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    private static Map<String, Refused> missing(Asked asked) {
        var missing = new LinkedHashMap<String, Refused>();
        if (asked.rule().isEmpty()) missing.put("rule", new Refused("deadlines.refusal.missing"));
        if (asked.place().isEmpty()) missing.put("place", new Refused("deadlines.refusal.missing"));
        if (asked.event().isEmpty()) missing.put("event", new Refused("deadlines.refusal.missing"));
        return missing;
    }

    private Calculator page(Asked asked, Map<String, Refused> errors, @Nullable Computation computation, Member me) {
        var choices = new Choices(deadlines, me.language());
        return new Calculator(asked, choices.rules(), choices.places(), errors, computation, me.language());
    }
}
