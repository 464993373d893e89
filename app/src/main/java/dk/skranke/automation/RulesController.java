package dk.skranke.automation;

import dk.skranke.automation.pages.RuleForm;
import dk.skranke.automation.pages.RuleList;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/administration/rules")
class RulesController {

    private final Rules rules;
    private final RuleForms forms;
    private final RuleReading reading;
    private final RuleOverview overview;

    RulesController(Rules rules, RuleForms forms, RuleReading reading, RuleOverview overview) {
        this.rules = rules;
        this.forms = forms;
        this.reading = reading;
        this.overview = overview;
    }

    @GetMapping
    RuleList list(Member me) {
        return overview.of(me);
    }

    @GetMapping("/new")
    RuleForm form(Member me) {
        me.mustAdministrate();
        return forms.empty();
    }

    @PostMapping
    Object add(@RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var read = reading.of(typed, me);
        if (read.details() == null) return forms.again(null, typed, read);
        try {
            rules.add(read.details(), me);
            return "redirect:/administration/rules";
        } catch (Refused it) {
            return forms.refused(null, typed, it);
        }
    }
}
