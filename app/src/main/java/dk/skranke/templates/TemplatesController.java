package dk.skranke.templates;

import dk.skranke.forms.Asked;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.templates.pages.TemplateForm;
import dk.skranke.templates.pages.TemplateList;
import dk.skranke.ticketing.TicketId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/templates")
class TemplatesController {

    private final Templates templates;
    private final TemplateForms forms;

    TemplatesController(Templates templates, TemplateForms forms) {
        this.templates = templates;
        this.forms = forms;
    }

    @GetMapping
    TemplateList list(Member me) {
        me.mustBelong();
        return forms.list(me);
    }

    /** @param ticket one to make a template of */
    @GetMapping("/new")
    TemplateForm form(@RequestParam(required = false) @Nullable TicketId ticket, Member me) {
        me.mustBelong();
        return forms.empty(ticket, me);
    }

    @PostMapping
    Object add(@RequestParam MultiValueMap<String, String> typed, Member me) {
        me.mustBelong();
        var answers = Asked.typed(typed);
        var one = typed.toSingleValueMap();
        if (typed.containsKey("show")) return forms.form(null, one, answers, Map.of(), me);
        var read = forms.read(one, answers, me);
        if (read.details() == null) return forms.form(null, one, answers, read.wrong(), me);
        try {
            templates.add(read.details(), me);
            return "redirect:/templates";
        } catch (Refused it) {
            return forms.form(null, one, answers, Map.of("name", it), me);
        }
    }
}
