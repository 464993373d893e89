package dk.skranke.templates;

import dk.skranke.forms.Asked;
import dk.skranke.office.Member;
import dk.skranke.templates.pages.TemplateForm;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/templates/{id:\\d+}")
class TemplateController {

    private final Templates templates;
    private final TemplateForms forms;

    TemplateController(Templates templates, TemplateForms forms) {
        this.templates = templates;
        this.forms = forms;
    }

    @GetMapping
    TemplateForm form(@PathVariable TemplateId id, Member me) {
        return forms.of(templates.find(id, me), me);
    }

    @PostMapping
    Object change(@PathVariable TemplateId id, @RequestParam MultiValueMap<String, String> typed, Member me) {
        var it = templates.find(id, me);
        var answers = Asked.typed(typed);
        var one = typed.toSingleValueMap();
        if (typed.containsKey("show")) return forms.form(it, one, answers, Map.of(), me);
        var read = forms.read(one, answers, me);
        if (read.details() == null) return forms.form(it, one, answers, read.wrong(), me);
        templates.change(id, read.details(), me);
        return "redirect:/templates";
    }

    @PostMapping("/removals")
    String remove(@PathVariable TemplateId id, Member me) {
        templates.remove(id, me);
        return "redirect:/templates";
    }
}
