package dk.skranke.automation;

import dk.skranke.automation.pages.MacroForm;
import dk.skranke.office.Member;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/macros/{id:\\d+}")
class MacroController {

    private final Macros macros;
    private final MacroForms forms;
    private final MacroReading reading;

    MacroController(Macros macros, MacroForms forms, MacroReading reading) {
        this.macros = macros;
        this.forms = forms;
        this.reading = reading;
    }

    @GetMapping
    MacroForm form(@PathVariable MacroId id, Member me) {
        return forms.of(macros.find(id, me), me);
    }

    @PostMapping
    Object change(@PathVariable MacroId id, @RequestParam Map<String, String> typed, Member me) {
        var macro = macros.find(id, me);
        var read = reading.of(typed, me);
        if (read.details() == null) return forms.form(macro, typed, read.wrong(), me);
        macros.change(id, read.details(), me);
        return "redirect:/macros";
    }

    @PostMapping("/removals")
    String remove(@PathVariable MacroId id, Member me) {
        macros.remove(id, me);
        return "redirect:/macros";
    }
}
