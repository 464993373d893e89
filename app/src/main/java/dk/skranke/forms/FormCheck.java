package dk.skranke.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with a form, before anybody has to fill it in. */
public final class FormCheck {

    private static final int MOST_FIELDS = 60;

    private final List<FormField> fields;
    private final Set<String> otherwiseKnown;
    private final List<Flaw> flaws = new ArrayList<>();

    private FormCheck(List<FormField> fields, Set<String> otherwiseKnown) {
        this.fields = fields;
        this.otherwiseKnown = otherwiseKnown;
    }

    /** @param otherwiseKnown what conditions may ask about besides these fields */
    public static List<Flaw> of(List<FormField> fields, Set<String> otherwiseKnown) {
        var check = new FormCheck(fields, otherwiseKnown);
        check.all();
        return List.copyOf(check.flaws);
    }

    /** Of a condition that stands elsewhere, in a workflow say. */
    public static List<Flaw> of(String place, String condition, Set<String> known) {
        try {
            return Condition.of(condition).fields().stream()
                    .filter(it -> !known.contains(it))
                    .map(it -> Flaw.at(place, "forms.flaw.unknown-field", it, condition))
                    .toList();
        } catch (Condition.Unreadable it) {
            return List.of(Flaw.at(place, "forms.flaw.condition", condition, it.at()));
        }
    }

    private void all() {
        if (fields.size() > MOST_FIELDS) flaw("fields", "too-many", MOST_FIELDS);
        var known = new HashSet<>(otherwiseKnown);
        fields.forEach(it -> known.add(it.key()));
        var seen = new HashSet<String>();
        for (var it : fields) {
            var place = "fields." + it.key();
            if (!it.key().matches("[a-z][A-Za-z0-9]{0,39}")) flaw(place, "key", it.key());
            if (!seen.add(it.key())) flaw(place, "twice", it.key());
            if (!it.label().whole()) flaw(place, "languages");
            if (it.type().chooses() && it.choices().isEmpty()) flaw(place, "no-options");
            var keys = it.everyChoice().map(Option::key).toList();
            if (new HashSet<>(keys).size() < keys.size()) flaw(place, "option-twice");
            if (it.otherwise() != null && it.type().chooses() && !keys.contains(it.otherwise()))
                flaw(place, "otherwise", it.otherwise());
            it.conditions().forEach(one -> flaws.addAll(of(place, one, known)));
        }
        if (flaws.isEmpty()) circles();
    }

    /** A field whose being asked hangs, in however many steps, on its own answer. */
    private void circles() {
        Map<String, Set<String>> asks = new HashMap<>();
        for (var it : fields)
            if (it.visibleIf() != null)
                asks.put(it.key(), Condition.of(it.visibleIf()).fields());
        for (var it : asks.keySet()) if (reaches(it, it, asks, new HashSet<>())) flaw("fields." + it, "circle", it);
        for (var it : fields)
            if (it.requiredIf() != null
                    && Condition.of(it.requiredIf()).fields().contains(it.key()))
                flaw("fields." + it.key(), "circle", it.key());
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> asks, Set<String> been) {
        for (var it : asks.getOrDefault(from, Set.of())) {
            if (it.equals(to) || been.add(it) && reaches(it, to, asks, been)) return true;
        }
        return false;
    }

    private void flaw(String place, String key, Object... arguments) {
        flaws.add(Flaw.at(place, "forms.flaw." + key, arguments));
    }
}
