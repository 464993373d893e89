package dk.skranke.catalogue;

import dk.skranke.catalogue.pages.FieldForm;
import dk.skranke.forms.DataClass;
import dk.skranke.forms.FieldType;
import dk.skranke.forms.FormField;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.web.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of a category, one by one. */
@Controller
@RequestMapping("/administration/categories/{category}/fields")
class FieldsController {

    private final CategoryPages pages;
    private final Publishing publishing;

    FieldsController(CategoryPages pages, Publishing publishing) {
        this.pages = pages;
        this.publishing = publishing;
    }

    /** @param field the key of one; without it, a new one */
    @GetMapping
    FieldForm form(@PathVariable String category, @RequestParam(defaultValue = "") String field, Member me) {
        me.mustAdministrate();
        var plan = pages.plan(category);
        if (field.isEmpty()) {
            var nothing = new Phrase("", "", "");
            var fresh = new FormField(
                    "", FieldType.TEXT, nothing, null, null, null, null, null, null, null, null, null, null);
            return new FieldForm(category, plan.name().in(me.language()), "", fresh, "", null);
        }
        var found = plan.questions().stream()
                .filter(it -> it.key().equals(field))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new FieldForm(
                category, plan.name().in(me.language()), field, found, Words.lines(found.choices(), ""), null);
    }

    @PostMapping
    Object write(@PathVariable String category, @RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var plan = pages.plan(category);
        var was = Words.of(typed, "was");
        var field = read(typed);
        var fields = new ArrayList<>(plan.questions());
        var twice = fields.stream()
                .anyMatch(it -> it.key().equals(field.key()) && !it.key().equals(was));
        if (twice || !field.key().matches("[a-z][A-Za-z0-9]{0,39}")) {
            var error = twice ? "forms.flaw.twice" : "forms.flaw.key";
            return new FieldForm(
                    category,
                    plan.name().in(me.language()),
                    was,
                    field,
                    Words.of(typed, "options"),
                    Text.in(me.language(), error, field.key()));
        }
        var at = at(fields, was);
        if (at < 0) fields.add(field);
        else fields.set(at, field);
        publishing.draft(plan.with(fields), me.id());
        return back(category);
    }

    @PostMapping("/removals")
    String remove(@PathVariable String category, @RequestParam String field, Member me) {
        me.mustAdministrate();
        var plan = pages.plan(category);
        publishing.draft(
                plan.with(plan.questions().stream()
                        .filter(it -> !it.key().equals(field))
                        .toList()),
                me.id());
        return back(category);
    }

    /** One place up. */
    @PostMapping("/places")
    String up(@PathVariable String category, @RequestParam String field, Member me) {
        me.mustAdministrate();
        var plan = pages.plan(category);
        var fields = new ArrayList<>(plan.questions());
        var at = at(fields, field);
        if (at > 0) Collections.swap(fields, at, at - 1);
        publishing.draft(plan.with(fields), me.id());
        return back(category);
    }

    private static int at(List<FormField> fields, String key) {
        return fields.stream().map(FormField::key).toList().indexOf(key);
    }

    private static String back(String category) {
        return "redirect:/administration/categories/" + category + "#fields";
    }

    private static FormField read(Map<String, String> typed) {
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
