package dk.skranke.automation;

import dk.skranke.automation.pages.RuleForm;
import dk.skranke.automation.pages.Trial;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a rule, with what was typed. */
@Component
class RuleForms {

    private final Directory directory;
    private final RuleSentence sentence;
    private final TextModules texts;

    RuleForms(Directory directory, RuleSentence sentence, TextModules texts) {
        this.texts = texts;
        this.directory = directory;
        this.sentence = sentence;
    }

    RuleForm empty() {
        return form(null, Map.of("trigger", Trigger.OPENED.name()), Map.of(), null, null, null);
    }

    RuleForm of(Rule it, Member me) {
        var typed = new HashMap<>(typed(it.effects()));
        typed.put("name", it.name());
        typed.put("trigger", it.trigger().name());
        typed.put("amount", it.amount() == null ? "" : it.amount().toString());
        typed.put("filter", sentence.condition(it, me));
        return form(it.id(), typed, Map.of(), null, it.broken().orElse(null), null);
    }

    RuleForm again(@Nullable RuleId id, Map<String, String> typed, RuleReading.Read read) {
        return form(id, typed, read.wrong(), read.corrected(), null, null);
    }

    RuleForm refused(@Nullable RuleId id, Map<String, String> typed, Refused it) {
        return form(id, typed, Map.of("name", it), null, null, null);
    }

    RuleForm tried(@Nullable RuleId id, Map<String, String> typed, Trial trial) {
        return form(id, typed, Map.of(), null, null, trial);
    }

    private RuleForm form(
            @Nullable RuleId id,
            Map<String, String> typed,
            Map<String, Refused> wrong,
            @Nullable String corrected,
            @Nullable Refused broken,
            @Nullable Trial trial) {
        return new RuleForm(
                id == null ? null : id.value(),
                typed,
                wrong,
                corrected,
                broken,
                Arrays.stream(Trigger.values()).map(Enum::name).toList(),
                directory.teams(),
                directory.people(),
                texts.ofTheOffice(),
                trial);
    }

    static Map<String, String> typed(Effects it) {
        var typed = new HashMap<String, String>();
        if (it.team() != null) typed.put("team", Long.toString(it.team().value()));
        if (it.assign() != null) typed.put("assign", assign(it.assign()));
        if (it.priority() != null) typed.put("priority", it.priority().name());
        if (it.status() != null) typed.put("status", it.status().name());
        typed.put("tags", commas(it.tags()));
        typed.put("untags", commas(it.untags()));
        if (it.step() != null) typed.put("step", it.step());
        if (it.dueIn() != null) typed.put("dueIn", it.dueIn().toString());
        if (it.note() != null) typed.put("note", it.note());
        if (it.told() != null)
            typed.put(
                    "notify",
                    it.told().person() == null
                            ? "ASSIGNEE"
                            : Long.toString(it.told().person().value()));
        if (it.wording() != null)
            typed.put("wording", Long.toString(it.wording().module()));
        if (it.follower() != null)
            typed.put("follower", Long.toString(it.follower().value()));
        return typed;
    }

    private static String assign(Effects.Assigning it) {
        return it.person() == null ? it.way().name() : Long.toString(it.person().value());
    }

    private static String commas(List<String> words) {
        return String.join(", ", words);
    }
}
