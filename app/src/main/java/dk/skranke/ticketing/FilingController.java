package dk.skranke.ticketing;

import dk.skranke.matters.MatterId;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Filing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/filings")
class FilingController {

    private final Describing describing;
    private final Filings filings;

    FilingController(Describing describing, Filings filings) {
        this.describing = describing;
        this.filings = filings;
    }

    @GetMapping
    Filing form(@PathVariable TicketId id, @RequestParam(required = false) @Nullable String q, Member me) {
        return q == null ? filings.form(id, me) : filings.search(id, q, me);
    }

    @PostMapping
    ResponseEntity<Void> file(
            @PathVariable TicketId id,
            @RequestParam(required = false) @Nullable MatterId was,
            @RequestParam(required = false) @Nullable MatterId to,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String q,
            Member me) {
        var chosen = number.equals(q) ? to : null;
        return Submission.of(
                id,
                me,
                () -> describing.file(id, was, filings.meant(chosen, number, me), me),
                it -> filings.again(id, was, number, it, me));
    }
}
