package dk.skranke.catalogue;

import dk.skranke.catalogue.pages.FieldForm;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import dk.skranke.workflows.Move;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a way of a workflow asks before it is gone, one by one. */
@Controller
@RequestMapping("/administration/workflows/{key}/moves/{from}/{to}/fields")
class MoveFieldsController {

    private final WorkflowPages pages;
    private final Publishing publishing;

    MoveFieldsController(WorkflowPages pages, Publishing publishing) {
        this.pages = pages;
        this.publishing = publishing;
    }

    /** @param field the key of one; without it, a new one */
    @GetMapping
    FieldForm form(
            @PathVariable String key,
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam(defaultValue = "") String field,
            Member me) {
        me.mustAdministrate();
        return questions(key, from, to).form(place(key, from, to), field);
    }

    @PostMapping
    Object write(
            @PathVariable String key,
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam Map<String, String> typed,
            Member me) {
        me.mustAdministrate();
        try {
            return keep(key, from, to, questions(key, from, to).written(typed), me);
        } catch (Refused it) {
            var sentence = Text.in(me.language(), it.key(), it.arguments());
            return FieldForm.refused(place(key, from, to), typed, Questions.read(typed), sentence);
        }
    }

    @PostMapping("/removals")
    String remove(
            @PathVariable String key,
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam String field,
            Member me) {
        me.mustAdministrate();
        return keep(key, from, to, questions(key, from, to).without(field), me);
    }

    @PostMapping("/places")
    String up(
            @PathVariable String key,
            @PathVariable String from,
            @PathVariable String to,
            @RequestParam String field,
            Member me) {
        me.mustAdministrate();
        return keep(key, from, to, questions(key, from, to).raised(field), me);
    }

    private Questions questions(String key, String from, String to) {
        var move = pages.workflow(key).move(from, to).orElseThrow(NotFound::new);
        return new Questions(move.questions());
    }

    private String keep(String key, String from, String to, Questions asked, Member me) {
        var fields = asked.fields().isEmpty() ? null : asked.fields();
        publishing.draft(
                DrawingController.with(
                        pages.workflow(key),
                        from,
                        to,
                        it -> new Move(
                                it.from(),
                                it.to(),
                                it.by(),
                                it.name(),
                                it.when(),
                                it.otherwise(),
                                fields,
                                it.effects(),
                                it.after(),
                                it.within())),
                me.id());
        return "redirect:" + place(key, from, to).home() + "#asks";
    }

    private static FieldForm.Place place(String key, String from, String to) {
        return new FieldForm.Place(
                "/administration/workflows/" + key + "/moves/" + from + "/" + to, "workflows", from + " → " + to);
    }
}
