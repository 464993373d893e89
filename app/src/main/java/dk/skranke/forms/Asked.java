package dk.skranke.forms;

import dk.skranke.forms.FieldCheck.Complaint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field as a form shows it.
 *
 * @param value what was answered, or what is chosen beforehand
 */
public record Asked(FormField field, String value, @Nullable Complaint wrong) {

    /** @param typed null where nothing was typed yet */
    public static List<Asked> of(
            List<FormField> fields, @Nullable Map<String, String> typed, Map<String, Complaint> wrong) {
        return fields.stream()
                .map(it -> new Asked(it, value(it, typed), wrong.get(it.key())))
                .toList();
    }

    private static String value(FormField it, @Nullable Map<String, String> typed) {
        var beforehand = it.otherwise() == null ? "" : it.otherwise();
        if (typed == null) return beforehand;
        return typed.getOrDefault(it.key(), it.type() == FieldType.MULTISELECT ? "" : beforehand);
    }

    /** The name of its parameter. */
    public String name() {
        return "a." + field.key();
    }

    /** In the page. */
    public String id() {
        return "a-" + field.key();
    }

    public boolean chosen(String option) {
        return Arrays.asList(value.split(",")).contains(option);
    }

    public @Nullable String shownWhen() {
        return field.visibleIf() == null
                ? null
                : Condition.of(field.visibleIf()).script();
    }

    public @Nullable String neededWhen() {
        return field.requiredIf() == null
                ? null
                : Condition.of(field.requiredIf()).script();
    }

    /** What a form sent, by the key of the field: boxes of one name together. */
    public static Map<String, String> typed(Map<String, List<String>> parameters) {
        var typed = new java.util.HashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("a.")) typed.put(name.substring(2), String.join(",", values));
        });
        return typed;
    }
}
