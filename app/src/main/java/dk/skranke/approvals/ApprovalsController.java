package dk.skranke.approvals;

import dk.skranke.approvals.pages.Approval;
import dk.skranke.approvals.pages.Approvals;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Docket;
import dk.skranke.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a yes. A mail leads here too: who decides is whoever is signed in, never whoever has the link. */
@Controller
@RequestMapping("/approvals")
class ApprovalsController {

    private final Requests requests;
    private final Approving approving;
    private final Succeeding succeeding;
    private final Wording wording;
    private final Docket docket;

    ApprovalsController(Requests requests, Approving approving, Succeeding succeeding, Wording wording, Docket docket) {
        this.requests = requests;
        this.approving = approving;
        this.succeeding = succeeding;
        this.wording = wording;
        this.docket = docket;
    }

    @GetMapping
    Approvals list(Member me) {
        me.mustBelong();
        return new Approvals(requests.waitingFor(me).stream()
                .map(it ->
                        new Approvals.One(wording.of(it.request(), it.request().step(), me), it.title()))
                .toList());
    }

    @GetMapping("/{id:\\d+}")
    Approval form(@PathVariable long id, Member me) {
        me.mustBelong();
        return form(id, "", null, me);
    }

    @PostMapping("/{id:\\d+}/decisions")
    Object decide(
            @PathVariable long id,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            Member me) {
        var ticket = requests.find(id, me).ticket();
        try {
            approving.decide(id, verdict, reason, me);
        } catch (Refused it) {
            return form(id, reason, Text.in(me.language(), it.key(), it.arguments()), me);
        }
        return "redirect:/tickets/" + ticket.value();
    }

    @PostMapping("/{id:\\d+}/successors")
    Object handOn(@PathVariable long id, @RequestParam PersonId to, Member me) {
        try {
            succeeding.handOn(id, to, me);
        } catch (Refused it) {
            return form(id, "", Text.in(me.language(), it.key(), it.arguments()), me);
        }
        return "redirect:/approvals/" + id;
    }

    private Approval form(long id, String reason, @Nullable String error, Member me) {
        var request = requests.find(id, me);
        return new Approval(
                wording.of(request, requests.steps(request), me),
                docket.find(request.ticket(), me).title(),
                succeeding.choices(request, me),
                me.administrator(),
                reason,
                error);
    }
}
