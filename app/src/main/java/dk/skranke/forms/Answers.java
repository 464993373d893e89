package dk.skranke.forms;

import dk.skranke.forms.FieldCheck.Complaint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was answered, field by field, and what is wrong with it. What is not asked under the answers given is not kept.
 *
 * @param given only what has an answer
 */
public record Answers(Map<String, String> given, Map<String, Complaint> wrong) {

    /**
     * @param typed by the key of the field; a field that is missing here gets the answer chosen beforehand
     * @param before answers of other fields that conditions may ask about
     */
    public static Answers read(
            List<FormField> fields, Map<String, String> typed, Map<String, String> before, Known known) {
        var raw = new LinkedHashMap<>(before);
        for (var it : fields) {
            var answer = typed.containsKey(it.key()) ? typed.get(it.key()) : it.otherwise();
            raw.put(it.key(), answer == null ? "" : FieldCheck.clean(it, answer));
        }
        var visible = new Visibility(fields, raw);
        var given = new LinkedHashMap<String, String>();
        var wrong = new LinkedHashMap<String, Complaint>();
        for (var it : fields) {
            if (!visible.shown(it)) continue;
            var answer = visible.answer(it.key());
            FieldCheck.of(it, answer, it.needed(visible::answer), known).ifPresent(no -> wrong.put(it.key(), no));
            if (!answer.isEmpty() && it.must() != null && !wrong.containsKey(it.key()))
                if (!Condition.of(it.must()).holds(visible::answer)) wrong.put(it.key(), FieldCheck.unmet(it));
            if (!answer.isEmpty()) given.put(it.key(), answer);
        }
        return new Answers(given, wrong);
    }

    /** The fields that are asked under these answers. */
    public static List<FormField> asked(List<FormField> fields, Map<String, String> answers) {
        var visible = new Visibility(fields, answers);
        return fields.stream().filter(visible::shown).toList();
    }

    public boolean fine() {
        return wrong.isEmpty();
    }

    /** A field that is not asked has no answer, which may hide others in turn. Conditions in a circle were refused before. */
    private record Visibility(List<FormField> fields, Map<String, String> raw) {

        boolean shown(FormField it) {
            return it.visible(this::answer);
        }

        String answer(String key) {
            var field = fields.stream().filter(it -> it.key().equals(key)).findFirst();
            if (field.isPresent() && !shown(field.get())) return "";
            return raw.getOrDefault(key, "");
        }
    }
}
