package dk.skranke.knowledge;

import dk.skranke.knowledge.pages.TextModuleForm;
import dk.skranke.knowledge.pages.TextModuleList;
import dk.skranke.office.Member;
import dk.skranke.office.TeamId;
import dk.skranke.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/text-modules")
class TextModuleController {

    private final TextModules modules;
    private final TextModuleForms forms;

    TextModuleController(TextModules modules, TextModuleForms forms) {
        this.modules = modules;
        this.forms = forms;
    }

    @GetMapping
    TextModuleList list(Member me) {
        me.mustBelong();
        return forms.list(modules.of(me), me);
    }

    @GetMapping("/{id}")
    TextModuleForm form(@PathVariable String id, Member me) {
        me.mustBelong();
        return id.equals("new") ? forms.empty(me) : forms.of(modules.find(TextModuleForms.number(id), me), me);
    }

    /** @param id {@code new} for one that is not there yet */
    @PostMapping("/{id}")
    Object save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "MINE") Circle circle,
            @RequestParam(required = false) @Nullable TeamId team,
            Member me) {
        var typed = new TextModules.Details(name, text, circle, team);
        try {
            if (id.equals("new")) modules.add(typed, me);
            else modules.change(TextModuleForms.number(id), typed, me);
            return "redirect:/text-modules";
        } catch (Refused it) {
            return forms.refused(id, typed, it, me);
        }
    }

    @PostMapping("/{id}/removals")
    String remove(@PathVariable long id, Member me) {
        modules.remove(id, me);
        return "redirect:/text-modules";
    }
}
