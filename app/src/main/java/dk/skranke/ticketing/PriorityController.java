package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.Prioritising;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A priority that follows from the matrix, or is set by hand. */
@Controller
@RequestMapping("/tickets/{id}/priorities")
class PriorityController {

    private final Describing describing;
    private final Tickets tickets;
    private final Matrices matrices;

    PriorityController(Describing describing, Tickets tickets, Matrices matrices) {
        this.describing = describing;
        this.tickets = tickets;
        this.matrices = matrices;
    }

    @GetMapping
    Prioritising form(@PathVariable TicketId id, Member me) {
        return form(id, null, null, me);
    }

    @PostMapping
    ResponseEntity<Void> prioritise(
            @PathVariable TicketId id,
            @RequestParam Priority was,
            @RequestParam(required = false) @Nullable Priority to,
            @RequestParam(defaultValue = "") String weight,
            @RequestParam(defaultValue = "") String reason,
            Member me) {
        return Submission.of(
                id,
                me,
                () -> {
                    if (to != null) describing.prioritise(id, was, to, reason, me);
                    else describing.weigh(id, was, weight(weight), me);
                },
                it -> form(id, reason, it, me));
    }

    private static Weight weight(String key) {
        return Weight.of(key).orElseThrow(() -> new Refused("ticketing.priority.choose"));
    }

    private Prioritising form(TicketId id, @Nullable String reason, @Nullable String error, Member me) {
        var ticket = tickets.open(id, me);
        var why = reason == null ? ticket.reason() : reason;
        return new Prioritising(
                id.value(),
                ticket.title(),
                ticket.priority(),
                ticket.weight(),
                matrices.matrix(),
                me.language(),
                why == null ? "" : why,
                error);
    }
}
