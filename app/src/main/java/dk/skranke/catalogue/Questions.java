package dk.skranke.catalogue;

import dk.skranke.catalogue.pages.FieldForm;
import dk.skranke.forms.DataClass;
import dk.skranke.forms.FieldType;
import dk.skranke.forms.FormField;
import dk.skranke.forms.Phrase;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of questions while it is written, of a category or of a way of a workflow. */
record Questions(List<FormField> fields) {

    /** @param key of one; empty for a new one */
    FieldForm form(FieldForm.Place place, String key) {
        var it = key.isEmpty() ? fresh() : fields.get(found(key));
        return new FieldForm(place, key, it, Words.lines(it.choices(), ""), null);
    }

    private static FormField fresh() {
        var nothing = new Phrase("", "", "");
        return new FormField("", FieldType.TEXT, nothing, null, null, null, null, null, null, null, null, null, null);
    }

    /** @throws Refused when the key is no key, or another question has it */
    Questions written(Map<String, String> typed) {
        var was = Words.of(typed, "was");
        var field = read(typed);
        if (!field.key().matches("[a-z][A-Za-z0-9]{0,39}")) throw new Refused("forms.flaw.key", field.key());
        if (!field.key().equals(was) && at(field.key()) >= 0) throw new Refused("forms.flaw.twice", field.key());
        var all = new ArrayList<>(fields);
        if (at(was) < 0) all.add(field);
        else all.set(at(was), field);
        return new Questions(all);
    }

    Questions without(String key) {
        return new Questions(fields.stream().filter(it -> !it.key().equals(key)).toList());
    }

    /** One place up. */
    Questions raised(String key) {
        var all = new ArrayList<>(fields);
        var at = at(key);
        if (at > 0) Collections.swap(all, at, at - 1);
        return new Questions(all);
    }

    private int found(String key) {
        var at = at(key);
        if (at < 0) throw new NotFound();
        return at;
    }

    private int at(String key) {
        return fields.stream().map(FormField::key).toList().indexOf(key);
    }

    static FormField read(Map<String, String> typed) {
        var options = Words.options(Words.of(typed, "options"));
        var type = FieldType.valueOf(Words.of(typed, "type"));
        var data = DataClass.valueOf(typed.getOrDefault("data", "NONE"));
        return new FormField(
                Words.of(typed, "key"),
                type,
                Words.phrase(typed, "label"),
                Words.phraseOrNull(typed, "hint"),
                Words.of(typed, "needed").equals("ALWAYS") ? Boolean.TRUE : null,
                Words.of(typed, "needed").equals("IF") ? Words.orNull(typed, "requiredIf") : null,
                Words.orNull(typed, "visibleIf"),
                Words.orNull(typed, "must"),
                Words.phraseOrNull(typed, "say"),
                type.chooses() && !options.isEmpty() ? options : null,
                max(Words.of(typed, "max")),
                Words.orNull(typed, "otherwise"),
                data == DataClass.NONE ? null : data);
    }

    private static @Nullable Integer max(String typed) {
        return typed.matches("[1-9]\\d{0,4}") ? Integer.valueOf(typed) : null;
    }
}
