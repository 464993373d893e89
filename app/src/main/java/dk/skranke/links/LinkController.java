package dk.skranke.links;

import dk.skranke.links.pages.LinkForm;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.Submission;
import dk.skranke.ticketing.TicketId;
import java.util.Arrays;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id:\\d+}/links")
class LinkController {

    private final Linking linking;
    private final LinkReading reading;

    LinkController(Linking linking, LinkReading reading) {
        this.linking = linking;
        this.reading = reading;
    }

    @GetMapping
    LinkForm form(@PathVariable TicketId id, Member me) {
        return reading.form(id, Relation.RELATES_TO.mark(), "", null, me);
    }

    @PostMapping
    ResponseEntity<Void> link(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String relation,
            @RequestParam(defaultValue = "") String other,
            Member me) {
        reading.mustBeSeen(id, me);
        return Submission.of(
                id,
                me,
                () -> linking.link(id, relation(relation), number(other), me),
                it -> reading.form(id, relation, other, it, me));
    }

    @PostMapping("/{link:\\d+}/removals")
    ResponseEntity<Void> unlink(@PathVariable TicketId id, @PathVariable long link, Member me) {
        return Submission.of(
                id,
                me,
                () -> linking.unlink(id, link, me),
                it -> reading.form(id, Relation.RELATES_TO.mark(), "", it, me));
    }

    private static Relation relation(String mark) {
        return Arrays.stream(Relation.values())
                .filter(it -> it.mark().equals(mark))
                .findFirst()
                .orElseThrow(() -> new Refused("links.no-relation"));
    }

    private static TicketId number(String typed) {
        var number = typed.strip().replaceFirst("^#", "");
        if (!number.matches("[1-9][0-9]{0,17}")) throw new Refused("links.no-number");
        return new TicketId(Long.parseLong(number));
    }
}
