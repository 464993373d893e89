package dk.skranke.catalogue;

import dk.skranke.catalogue.CategoryPlan.PriorityRule;
import dk.skranke.catalogue.pages.PriorityRuleForm;
import dk.skranke.forms.FormField;
import dk.skranke.forms.Option;
import dk.skranke.office.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How urgent a category’s tickets are, from what was answered: two questions as a table, and what is critical before all. */
@Controller
@RequestMapping("/administration/categories/{category}/priority")
class PriorityRuleController {

    static final List<String> LEVELS = List.of("LOW", "NORMAL", "HIGH", "CRITICAL");

    private final CategoryPages pages;
    private final Publishing publishing;

    PriorityRuleController(CategoryPages pages, Publishing publishing) {
        this.pages = pages;
        this.publishing = publishing;
    }

    @GetMapping
    PriorityRuleForm form(@PathVariable String category, Member me) {
        me.mustAdministrate();
        var plan = pages.plan(category);
        var rule = plan.priority();
        var by = rule == null || rule.by() == null ? List.<String>of() : rule.by();
        var choices = plan.questions().stream()
                .filter(it -> it.type().chooses())
                .map(it -> new PriorityRuleForm.Choice(it.key(), it.label().in(me.language())))
                .toList();
        return new PriorityRuleForm(
                category,
                plan.name().in(me.language()),
                choices,
                by.isEmpty() ? "" : by.getFirst(),
                by.size() < 2 ? "" : by.getLast(),
                by.size() < 2 ? List.of() : options(plan, by.getFirst(), me),
                by.size() < 2 ? List.of() : options(plan, by.getLast(), me),
                rule == null || rule.table() == null ? Map.of() : rule.table(),
                rule == null || rule.criticalIf() == null ? "" : rule.criticalIf());
    }

    /** Other questions make another table, which is filled in then. */
    @PostMapping
    String write(@PathVariable String category, @RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var plan = pages.plan(category);
        var down = known(plan, Words.of(typed, "down"));
        var across = known(plan, Words.of(typed, "across"));
        var whole = down != null && across != null && !down.equals(across);
        var critical = Words.orNull(typed, "criticalIf");
        var rule = !whole && critical == null
                ? null
                : new PriorityRule(
                        whole ? List.of(Objects.requireNonNull(down), Objects.requireNonNull(across)) : null,
                        whole ? table(plan, down, across, typed) : null,
                        critical);
        publishing.draft(plan.with(rule), me.id());
        return "redirect:/administration/categories/" + category + "/priority";
    }

    private static Map<String, Map<String, String>> table(
            CategoryPlan plan, @Nullable String down, @Nullable String across, Map<String, String> typed) {
        var table = new HashMap<String, Map<String, String>>();
        for (var row : keys(plan, down))
            for (var column : keys(plan, across)) {
                var level = Words.of(typed, "cell." + row + "." + column);
                table.computeIfAbsent(row, _ -> new HashMap<>())
                        .put(column, Set.copyOf(LEVELS).contains(level) ? level : "NORMAL");
            }
        return table;
    }

    private static @Nullable String known(CategoryPlan plan, String key) {
        return question(plan, key).map(FormField::key).findFirst().orElse(null);
    }

    private static List<String> keys(CategoryPlan plan, @Nullable String question) {
        return question(plan, question)
                .flatMap(it -> it.choices().stream().map(Option::key))
                .toList();
    }

    private static List<PriorityRuleForm.Choice> options(CategoryPlan plan, String question, Member me) {
        return question(plan, question)
                .flatMap(it -> it.choices().stream())
                .map(it -> new PriorityRuleForm.Choice(it.key(), it.name().in(me.language())))
                .toList();
    }

    private static Stream<FormField> question(CategoryPlan plan, @Nullable String key) {
        return plan.questions().stream()
                .filter(it -> it.type().chooses() && it.key().equals(key));
    }
}
