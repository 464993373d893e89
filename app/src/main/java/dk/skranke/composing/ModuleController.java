package dk.skranke.composing;

import dk.skranke.composing.pages.ModuleChoice;
import dk.skranke.office.Member;
import dk.skranke.ticketing.TicketId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Texts to put in, with what this ticket fills them with. */
@Controller
@RequestMapping("/tickets/{id:\\d+}")
class ModuleController {

    private final Filling filling;

    ModuleController(Filling filling) {
        this.filling = filling;
    }

    @GetMapping("/modules")
    ResponseEntity<List<Filling.Filled>> modules(@PathVariable TicketId id, Member me) {
        return ResponseEntity.ok(filling.of(id, me));
    }

    /** For whoever has no script: one is chosen from a list and put under what was written. */
    @GetMapping("/drafts/{draft}/modules")
    ModuleChoice choice(@PathVariable TicketId id, @PathVariable long draft, Member me) {
        return new ModuleChoice(id.value(), draft, filling.of(id, me));
    }

    @PostMapping("/drafts/{draft}/modules")
    ResponseEntity<Void> insert(
            @PathVariable TicketId id,
            @PathVariable long draft,
            @RequestParam(defaultValue = "0") long module,
            Member me) {
        filling.insert(id, draft, module, me);
        return Ways.to("/tickets/" + id.value() + "#composer");
    }
}
