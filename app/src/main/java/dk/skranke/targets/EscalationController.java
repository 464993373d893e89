package dk.skranke.targets;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.targets.pages.EscalationForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who hears before it is too late, and when it is. */
@Controller
@RequestMapping("/administration/escalations")
class EscalationController {

    private final Targets targets;
    private final Directory directory;

    EscalationController(Targets targets, Directory directory) {
        this.targets = targets;
        this.directory = directory;
    }

    @GetMapping
    EscalationForm form(Member me) {
        me.mustAdministrate();
        var rows = targets.steps().stream()
                .map(it -> new EscalationForm.Row(
                        Integer.toString(it.percent()),
                        it.who().name(),
                        it.act().name(),
                        it.person() == null ? "" : Long.toString(it.person().value())))
                .toList();
        return form(rows, Map.of());
    }

    @PostMapping
    Object save(@RequestParam MultiValueMap<String, String> form, Member me) {
        me.mustAdministrate();
        var rows = new ArrayList<EscalationForm.Row>();
        for (var i = 1; i <= Step.MOST; i++)
            rows.add(new EscalationForm.Row(
                    value(form, "percent" + i),
                    value(form, "who" + i),
                    value(form, "act" + i),
                    value(form, "person" + i)));
        var errors = new LinkedHashMap<String, Refused>();
        var steps = new ArrayList<Step>();
        for (var i = 0; i < Step.MOST; i++) {
            if (rows.get(i).percent().isBlank()) continue;
            try {
                steps.add(step(rows.get(i), steps));
            } catch (Refused it) {
                errors.put("percent" + (i + 1), it);
            }
        }
        if (!errors.isEmpty()) return form(rows, errors);
        targets.escalate(steps);
        return "redirect:/administration/targets";
    }

    private Step step(EscalationForm.Row it, List<Step> before) {
        var percent = it.percent().strip().replace("%", "").strip();
        if (!percent.matches("\\d{1,3}")) throw new Refused("targets.percent-unreadable", it.percent());
        var who = Step.Who.valueOf(it.who());
        var act = Step.Act.valueOf(it.act());
        var person = who == Step.Who.PERSON && !it.person().isBlank()
                ? directory.person(new PersonId(Long.parseLong(it.person()))).id()
                : null;
        var step = new Step(Integer.parseInt(percent), who, act, person);
        step.mustFit(before);
        return step;
    }

    private EscalationForm form(List<EscalationForm.Row> rows, Map<String, Refused> errors) {
        var all = new ArrayList<>(rows);
        while (all.size() < Step.MOST) all.add(new EscalationForm.Row("", "ASSIGNEE", "NOTIFY", ""));
        return new EscalationForm(
                List.copyOf(all),
                directory.people().stream()
                        .map(it -> new EscalationForm.Person(it.id().value(), it.name()))
                        .toList(),
                errors);
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
