package dk.skranke.catalogue;

import dk.skranke.catalogue.pages.FieldForm;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import java.util.Map;
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
        return questions(category).form(place(category, me), field);
    }

    @PostMapping
    Object write(@PathVariable String category, @RequestParam Map<String, String> typed, Member me) {
        me.mustAdministrate();
        try {
            return keep(category, questions(category).written(typed), me);
        } catch (Refused it) {
            var sentence = Text.in(me.language(), it.key(), it.arguments());
            return FieldForm.refused(place(category, me), typed, Questions.read(typed), sentence);
        }
    }

    @PostMapping("/removals")
    String remove(@PathVariable String category, @RequestParam String field, Member me) {
        me.mustAdministrate();
        return keep(category, questions(category).without(field), me);
    }

    @PostMapping("/places")
    String up(@PathVariable String category, @RequestParam String field, Member me) {
        me.mustAdministrate();
        return keep(category, questions(category).raised(field), me);
    }

    private Questions questions(String category) {
        return new Questions(pages.plan(category).questions());
    }

    private String keep(String category, Questions it, Member me) {
        publishing.draft(pages.plan(category).with(it.fields()), me.id());
        return "redirect:/administration/categories/" + category + "#fields";
    }

    private FieldForm.Place place(String category, Member me) {
        var name = pages.plan(category).name().in(me.language());
        return new FieldForm.Place("/administration/categories/" + category, "categories", name);
    }
}
