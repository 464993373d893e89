package dk.skranke.composing;

import dk.skranke.composing.pages.PartyForm;
import dk.skranke.matters.ContactId;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Submission;
import dk.skranke.ticketing.TicketDeed;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.TicketPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parties of a ticket's matter. */
@Controller
@Order(50)
@RequestMapping("/tickets/{id:\\d+}/parties")
class PartiesController implements TicketDeed {

    private final PartyKeeping keeping;

    PartiesController(PartyKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    PartyForm form(@PathVariable TicketId id, Member me) {
        return keeping.form(id, PartyKeeping.Typed.NOTHING, null, me);
    }

    @PostMapping
    ResponseEntity<Void> add(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String role,
            Member me) {
        var typed = new PartyKeeping.Typed(name, mail, role);
        return Submission.of(id, me, () -> keeping.add(id, typed, me), it -> keeping.form(id, typed, it, me));
    }

    @PostMapping("/{contact:\\d+}/removals")
    ResponseEntity<Void> remove(@PathVariable TicketId id, @PathVariable ContactId contact, Member me) {
        return Submission.of(
                id,
                me,
                () -> keeping.remove(id, contact, me),
                it -> keeping.form(id, PartyKeeping.Typed.NOTHING, it, me));
    }

    @Override
    public List<Deed> deeds(TicketPart.Seen seen) {
        if (seen.me().guest()) return List.of();
        return List.of(new Deed("/tickets/" + seen.ticket().value() + "/parties", "scale", "composing.parties"));
    }
}
