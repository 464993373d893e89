package dk.skranke.automation;

import dk.skranke.automation.pages.MacroMenu;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Macros on a ticket: used, and taken back. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/macros")
class TicketMacrosController {

    private final Macros macros;
    private final MacroRuns runs;
    private final MacroForms forms;

    TicketMacrosController(Macros macros, MacroRuns runs, MacroForms forms) {
        this.macros = macros;
        this.runs = runs;
        this.forms = forms;
    }

    @GetMapping
    MacroMenu menu(@PathVariable TicketId id, Member me) {
        me.mustBelong();
        return forms.menu(id, null, me);
    }

    @PostMapping
    Object use(@PathVariable TicketId id, @RequestParam(required = false) @Nullable MacroId macro, Member me) {
        me.mustBelong();
        if (macro == null) throw new NotFound();
        try {
            macros.apply(macro, id, me);
            return "redirect:/tickets/" + id.value();
        } catch (Refused it) {
            return forms.menu(id, it, me);
        }
    }

    @PostMapping("/{run:\\d+}/removals")
    Object undo(@PathVariable TicketId id, @PathVariable long run, Member me) {
        try {
            runs.undo(id, run, me);
            return "redirect:/tickets/" + id.value();
        } catch (Refused it) {
            return forms.menu(id, it, me);
        }
    }
}
