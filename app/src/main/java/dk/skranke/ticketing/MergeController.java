package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.MergeForm;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes a ticket one with another, and takes that back. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/merges")
@Order(1)
class MergeController implements TicketDeed {

    private final Merging merging;
    private final Likely likely;

    MergeController(Merging merging, Likely likely) {
        this.merging = merging;
        this.likely = likely;
    }

    @GetMapping
    MergeForm form(@PathVariable TicketId id, Member me) {
        return likely.form(id, "", null, me);
    }

    @PostMapping
    ResponseEntity<Void> merge(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String meant,
            Member me) {
        var typed = into.strip().replaceFirst("^#", "");
        var target = typed.matches("[1-9][0-9]{0,17}") ? new TicketId(Long.parseLong(typed)) : null;
        likely.mustBeSeen(id, me);
        return Submission.of(
                target == null ? id : target,
                me,
                () -> {
                    if (target == null) throw new Refused("ticketing.merge.no-number");
                    merging.mustBePossible(id, target, me);
                    if (!meant.equals(Long.toString(target.value()))) likely.warn(id, target, into, me);
                    merging.merge(id, target, me);
                },
                it -> likely.form(id, into, it, me));
    }

    @PostMapping("/removals")
    ResponseEntity<Void> unmerge(@PathVariable TicketId id, Member me) {
        return Submission.of(id, me, () -> merging.unmerge(id, me), it -> likely.form(id, "", it, me));
    }

    @Override
    public List<Deed> deeds(TicketPart.Seen seen) {
        if (seen.me().guest()) return List.of();
        return List.of(new Deed("/tickets/" + seen.ticket().value() + "/merges", "merge", "ticketing.merge"));
    }
}
