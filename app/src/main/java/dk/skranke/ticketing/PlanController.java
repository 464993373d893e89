package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Plan;
import dk.skranke.ticketing.pages.Plan.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/plans")
class PlanController {

    private final Describing describing;
    private final Tickets tickets;

    PlanController(Describing describing, Tickets tickets) {
        this.describing = describing;
        this.tickets = tickets;
    }

    @GetMapping
    Plan form(@PathVariable TicketId id, Member me) {
        var ticket = tickets.open(id, me);
        var step = Steps.typed(ticket.next());
        return new Plan(id.value(), ticket.title(), step, step, null);
    }

    @PostMapping
    ResponseEntity<Void> plan(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String wasWhat,
            @RequestParam(defaultValue = "") String wasDue,
            @RequestParam Ball wasBall,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String due,
            @RequestParam Ball ball,
            Member me) {
        var was = new Step(wasWhat, wasDue, wasBall.name());
        var to = new Step(what, due, ball.name());
        return Submission.of(
                id,
                me,
                () -> describing.plan(id, Steps.read(was), Steps.read(to), me),
                it -> form(id, was, to, it, me));
    }

    private Plan form(TicketId id, Step was, Step to, @Nullable String error, Member me) {
        return new Plan(id.value(), tickets.open(id, me).title(), was, to, error);
    }
}
