package dk.skranke.automation;

import dk.skranke.automation.pages.RuleForm;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/rules/{id:\\d+}")
class RuleController {

    private static final String LIST = "redirect:/administration/rules";

    private final Rules rules;
    private final RuleForms forms;
    private final RuleReading reading;

    RuleController(Rules rules, RuleForms forms, RuleReading reading) {
        this.rules = rules;
        this.forms = forms;
        this.reading = reading;
    }

    @GetMapping
    RuleForm form(@PathVariable RuleId id, Member me) {
        return forms.of(rules.find(id, me), me);
    }

    @PostMapping
    Object change(@PathVariable RuleId id, @RequestParam Map<String, String> typed, Member me) {
        rules.find(id, me);
        var read = reading.of(typed, me);
        if (read.details() == null) return forms.again(id, typed, read);
        try {
            rules.change(id, read.details(), me);
            return LIST;
        } catch (Refused it) {
            return forms.refused(id, typed, it);
        }
    }

    @PostMapping("/switchings")
    String turn(@PathVariable RuleId id, @RequestParam boolean on, Member me) {
        rules.turn(id, on, me);
        return LIST;
    }

    @PostMapping("/raisings")
    String raise(@PathVariable RuleId id, Member me) {
        rules.raise(id, me);
        return LIST;
    }

    @PostMapping("/removals")
    String remove(@PathVariable RuleId id, Member me) {
        rules.remove(id, me);
        return LIST;
    }
}
