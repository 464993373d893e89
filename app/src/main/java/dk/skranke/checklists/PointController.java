package dk.skranke.checklists;

import dk.skranke.office.Member;
import dk.skranke.ticketing.Submission;
import dk.skranke.ticketing.TicketId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happens to one point: done, not done, up, down, gone. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/checklist/{item:\\d+}")
class PointController {

    private final Checklists checklists;
    private final PointForms forms;

    PointController(Checklists checklists, PointForms forms) {
        this.checklists = checklists;
        this.forms = forms;
    }

    @PostMapping("/ticks")
    ResponseEntity<Void> tick(
            @PathVariable TicketId id,
            @PathVariable long item,
            @RequestParam(defaultValue = "true") boolean done,
            Member me) {
        return Submission.of(id, me, () -> checklists.tick(id, item, done, me), it -> again(id, item, it, me));
    }

    @PostMapping("/shifts")
    ResponseEntity<Void> shift(
            @PathVariable TicketId id,
            @PathVariable long item,
            @RequestParam(defaultValue = "true") boolean up,
            Member me) {
        return Submission.of(id, me, () -> checklists.shift(id, item, up, me), it -> again(id, item, it, me));
    }

    @PostMapping("/removals")
    ResponseEntity<Void> remove(@PathVariable TicketId id, @PathVariable long item, Member me) {
        return Submission.of(id, me, () -> checklists.remove(id, item, me), it -> again(id, item, it, me));
    }

    private dk.skranke.checklists.pages.PointForm again(TicketId id, long item, String sentence, Member me) {
        return forms.of(id, item, forms.typed(id, item, me), sentence, me);
    }
}
