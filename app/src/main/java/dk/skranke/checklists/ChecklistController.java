package dk.skranke.checklists;

import dk.skranke.checklists.pages.PointForm;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Submission;
import dk.skranke.ticketing.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/tickets/{id:\\d+}/checklist")
class ChecklistController {

    private final Checklists checklists;
    private final PointForms forms;

    ChecklistController(Checklists checklists, PointForms forms) {
        this.checklists = checklists;
        this.forms = forms;
    }

    @GetMapping
    PointForm form(@PathVariable TicketId id, Member me) {
        return forms.of(id, 0, PointForms.Typed.NOTHING, null, me);
    }

    @PostMapping
    ResponseEntity<Void> add(@PathVariable TicketId id, PointForms.Typed typed, Member me) {
        forms.mustBeSeen(id, me);
        return Submission.of(id, me, () -> checklists.add(id, typed.point(), me), it -> forms.of(id, 0, typed, it, me));
    }

    @GetMapping("/{item:\\d+}")
    PointForm form(@PathVariable TicketId id, @PathVariable long item, Member me) {
        return forms.of(id, item, forms.typed(id, item, me), null, me);
    }

    @PostMapping("/{item:\\d+}")
    ResponseEntity<Void> change(@PathVariable TicketId id, @PathVariable long item, PointForms.Typed typed, Member me) {
        forms.mustBeSeen(id, me);
        return Submission.of(
                id, me, () -> checklists.change(id, item, typed.point(), me), it -> forms.of(id, item, typed, it, me));
    }
}
