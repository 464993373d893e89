package dk.skranke.automation;

import dk.skranke.automation.pages.MacroForm;
import dk.skranke.automation.pages.MacroList;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/macros")
class MacrosController {

    private final Macros macros;
    private final MacroForms forms;
    private final MacroReading reading;

    MacrosController(Macros macros, MacroForms forms, MacroReading reading) {
        this.macros = macros;
        this.forms = forms;
        this.reading = reading;
    }

    @GetMapping
    MacroList list(Member me) {
        return forms.list(me);
    }

    @GetMapping("/new")
    MacroForm form(Member me) {
        me.mustBelong();
        return forms.empty(me);
    }

    @PostMapping
    Object add(@RequestParam Map<String, String> typed, Member me) {
        me.mustBelong();
        var read = reading.of(typed, me);
        if (read.details() == null) return forms.form(null, typed, read.wrong(), me);
        try {
            macros.add(read.details(), me);
            return "redirect:/macros";
        } catch (Refused it) {
            return forms.form(null, typed, Map.of("name", it), me);
        }
    }
}
