package dk.skranke.automation;

import dk.skranke.filtering.Filter;
import dk.skranke.filtering.Filtering;
import dk.skranke.filtering.Mistake;
import dk.skranke.knowledge.TextModules;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form of a rule. */
@Component
class RuleReading {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_HOURS = 2000;
    private static final int MOST_DAYS = 365;

    private final Filtering filtering;
    private final Directory directory;
    private final TextModules texts;

    RuleReading(Filtering filtering, Directory directory, TextModules texts) {
        this.filtering = filtering;
        this.texts = texts;
        this.directory = directory;
    }

    /** @param corrected the condition with the word that was probably meant */
    record Read(
            @Nullable RuleDetails details,
            Map<String, Refused> wrong,
            @Nullable String corrected) {}

    Read of(Map<String, String> typed, Member me) {
        var wrong = new LinkedHashMap<String, Refused>();
        var name = typed.getOrDefault("name", "").replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.isEmpty()) wrong.put("name", new Refused("automation.name-missing"));
        if (name.length() > LONGEST_NAME) wrong.put("name", new Refused("automation.long", LONGEST_NAME));
        var trigger = Arrays.stream(Trigger.values())
                .filter(it -> it.name().equals(typed.get("trigger")))
                .findFirst()
                .orElse(null);
        if (trigger == null) wrong.put("trigger", new Refused("automation.trigger-missing"));
        var amount = trigger != null && trigger.timed() ? amount(trigger, typed, wrong) : null;
        var condition = condition(typed.getOrDefault("filter", ""), wrong, me);
        var effects = EffectsReading.of(typed, wrong, texts.ofTheOffice(), directory);
        if (effects.none()) wrong.putIfAbsent("effects", new Refused("automation.nothing"));
        if (trigger == Trigger.ASSIGNED && takesTurns(effects)) wrong.put("assign", new Refused("automation.itself"));
        var details = !wrong.isEmpty() || trigger == null || condition.filter() == null
                ? null
                : new RuleDetails(name, trigger, amount, condition.filter(), effects);
        return new Read(details, wrong, condition.corrected());
    }

    /** Each time somebody else: it would set itself off for ever. */
    private static boolean takesTurns(Effects it) {
        return it.assign() != null
                && (it.assign().way() == Effects.Way.TURN || it.assign().way() == Effects.Way.LOAD);
    }

    private static @Nullable Integer amount(Trigger trigger, Map<String, String> typed, Map<String, Refused> wrong) {
        var least = trigger == Trigger.DUE ? -MOST_DAYS : 1;
        var most = trigger == Trigger.IDLE ? MOST_HOURS : MOST_DAYS;
        var amount = typed.getOrDefault("amount", "").strip();
        if (amount.matches("-?\\d{1,4}") && Integer.parseInt(amount) >= least && Integer.parseInt(amount) <= most)
            return Integer.valueOf(amount);
        wrong.put("amount", new Refused("automation.amount", least, most));
        return null;
    }

    private record Condition(
            @Nullable Filter filter, @Nullable String corrected) {}

    private Condition condition(String typed, Map<String, Refused> wrong, Member me) {
        try {
            var filter = filtering.read(typed, me);
            var personal = Filtering.personal(filter);
            if (!personal && !Filtering.forListsOnly(filter)) return new Condition(filter, null);
            wrong.put("filter", new Refused(personal ? "automation.personal" : "automation.lists-only"));
            return new Condition(null, null);
        } catch (Mistake it) {
            wrong.put("filter", new Refused(it.key(), it.arguments().toArray()));
            return new Condition(null, it.corrected());
        }
    }
}
