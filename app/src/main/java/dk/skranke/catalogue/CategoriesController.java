package dk.skranke.catalogue;

import dk.skranke.catalogue.CategoryPlan.Privacy;
import dk.skranke.catalogue.pages.CategoryEditor;
import dk.skranke.catalogue.pages.CategoryLibrary;
import dk.skranke.forms.Phrase;
import dk.skranke.office.Member;
import dk.skranke.web.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Categories, for administrators: written as a draft, and put to use when it can work. */
@Controller
@RequestMapping("/administration/categories")
class CategoriesController {

    private static final String HERE = "redirect:/administration/categories/";

    private final CategoryPages pages;
    private final Publishing publishing;

    CategoriesController(CategoryPages pages, Publishing publishing) {
        this.pages = pages;
        this.publishing = publishing;
    }

    @GetMapping
    CategoryLibrary list(Member me) {
        me.mustAdministrate();
        return pages.library("", null, me);
    }

    /** A new one: after one of the library, or with nothing but its name. */
    @PostMapping
    Object begin(@RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        var from = Words.of(typed, "from");
        if (!from.isEmpty()) {
            publishing.draft(pages.ready(from), me.id());
            return HERE + from;
        }
        var key = Words.of(typed, "key").toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        if (!key.matches("[A-Z][A-Z0-9_]{1,39}"))
            return pages.library(key, Text.in(me.language(), "catalogue.flaw.key", key), me);
        if (pages.taken(key)) return pages.library(key, Text.in(me.language(), "catalogue.taken", key), me);
        publishing.draft(blank(key, Words.of(typed, "key"), me), me.id());
        return HERE + key;
    }

    private static CategoryPlan blank(String key, String typed, Member me) {
        var name = Words.inOne(me.language(), typed);
        var nothing = new Phrase("", "", "");
        return new CategoryPlan(
                key, "tag", name, null, nothing, nothing, null, null, null, null, null, null, null, null);
    }

    @GetMapping("/{key}")
    CategoryEditor form(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean saved,
            @RequestParam(defaultValue = "false") boolean used,
            Member me) {
        me.mustAdministrate();
        return pages.editor(key, List.of(), saved, used, me);
    }

    @PostMapping("/{key}")
    String write(@PathVariable String key, @RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        publishing.draft(read(pages.plan(key), typed), me.id());
        return HERE + key + "?saved=true";
    }

    @PostMapping("/{key}/publications")
    Object use(@PathVariable String key, Member me) {
        me.mustAdministrate();
        try {
            publishing.useCategory(key, me.id());
            return HERE + key + "?used=true";
        } catch (Flawed it) {
            return pages.editor(key, it.flaws(), false, false, me);
        }
    }

    @PostMapping("/{key}/discards")
    String discard(@PathVariable String key, Member me) {
        me.mustAdministrate();
        publishing.discardCategory(key);
        return pages.category(key).isPresent() ? HERE + key : "redirect:/administration/categories";
    }

    @PostMapping("/{key}/offers")
    String offer(@PathVariable String key, @RequestParam boolean offered, Member me) {
        me.mustAdministrate();
        publishing.withdraw(
                pages.category(key).orElseThrow(dk.skranke.shared.NotFound::new).id(), offered);
        return HERE + key;
    }

    private static CategoryPlan read(CategoryPlan it, Map<String, String> typed) {
        var examples = Words.phrases(typed, "example-");
        var purpose = Words.of(typed, "purpose");
        var basis = Words.list(Words.of(typed, "basis"));
        var retention = Words.list(Words.of(typed, "retention"));
        var before = it.privacy();
        return new CategoryPlan(
                it.key(),
                Words.of(typed, "icon").matches("[a-z][a-z0-9-]{1,40}") ? Words.of(typed, "icon") : it.icon(),
                Words.phrase(typed, "name"),
                Words.phraseOrNull(typed, "noun"),
                Words.phrase(typed, "hint"),
                Words.phrase(typed, "guideline"),
                examples.isEmpty() ? null : examples,
                Words.orNull(typed, "team"),
                typed.containsKey("closed") ? Boolean.TRUE : null,
                Words.orNull(typed, "workflow"),
                purpose.isEmpty() && basis.isEmpty() && retention.isEmpty()
                        ? null
                        : new Privacy(purpose, basis, before == null ? null : before.special(), retention),
                it.priority(),
                Words.orNull(typed, "matterIf"),
                it.fields());
    }
}
