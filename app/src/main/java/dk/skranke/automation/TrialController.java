package dk.skranke.automation;

import dk.skranke.automation.pages.RuleForm;
import dk.skranke.office.Member;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Tries a rule as it stands in its form. */
@Controller
@RequestMapping("/administration/rules")
class TrialController {

    private final RuleForms forms;
    private final RuleReading reading;
    private final Trials trials;

    TrialController(RuleForms forms, RuleReading reading, Trials trials) {
        this.forms = forms;
        this.reading = reading;
        this.trials = trials;
    }

    /** Whoever comes back to the address of a trial finds the form. */
    @GetMapping("/trials")
    String form(Member me) {
        me.mustAdministrate();
        return "redirect:/administration/rules/new";
    }

    @GetMapping("/{id:\\d+}/trials")
    String form(@PathVariable RuleId id, Member me) {
        me.mustAdministrate();
        return "redirect:/administration/rules/" + id.value();
    }

    @PostMapping({"/trials", "/{id:\\d+}/trials"})
    RuleForm attempt(
            @PathVariable(required = false) @Nullable RuleId id, @RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var read = reading.of(typed, me);
        return read.details() == null
                ? forms.again(id, typed, read)
                : forms.tried(id, typed, trials.of(read.details(), me));
    }
}
