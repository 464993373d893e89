package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.Tags;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/tickets/{id}/tags")
class TagController {

    private final Describing describing;
    private final Tickets tickets;

    TagController(Describing describing, Tickets tickets) {
        this.describing = describing;
        this.tickets = tickets;
    }

    @GetMapping
    Tags form(@PathVariable TicketId id, Member me) {
        var tags = String.join(", ", tickets.open(id, me).tags());
        return form(id, tags, tags, null, me);
    }

    @PostMapping
    ResponseEntity<Void> tag(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String to,
            Member me) {
        return Submission.of(
                id, me, () -> describing.tag(id, list(was), list(to), me), it -> form(id, was, to, it, me));
    }

    private Tags form(TicketId id, String was, String to, @Nullable String error, Member me) {
        return new Tags(id.value(), tickets.open(id, me).title(), was, to, error);
    }

    private static List<String> list(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(Words::line)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
