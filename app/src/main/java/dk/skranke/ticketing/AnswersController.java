package dk.skranke.ticketing;

import dk.skranke.forms.Asked;
import dk.skranke.forms.FieldCheck;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.AnswersForm;
import dk.skranke.web.Text;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a ticket was asked when it was filed, and what was answered. */
@Controller
@RequestMapping("/tickets/{id}/answers")
class AnswersController {

    private final Answering answering;
    private final Tickets tickets;
    private final Directory directory;

    AnswersController(Answering answering, Tickets tickets, Directory directory) {
        this.answering = answering;
        this.tickets = tickets;
        this.directory = directory;
    }

    @GetMapping
    AnswersForm form(@PathVariable TicketId id, Member me) {
        return form(id, Map.of(), Map.of(), null, me);
    }

    @PostMapping
    ResponseEntity<Void> answer(
            @PathVariable TicketId id, @RequestParam MultiValueMap<String, String> typed, Member me) {
        var answers = Asked.typed(typed);
        try {
            answering.answer(id, answers, me);
        } catch (Stepping.Incomplete it) {
            throw new Again(form(id, answers, it.wrong(), Text.in(me.language(), it.key()), me));
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/tickets/" + id.value()))
                .build();
    }

    private AnswersForm form(
            TicketId id,
            Map<String, String> typed,
            Map<String, FieldCheck.Complaint> wrong,
            @Nullable String error,
            Member me) {
        var title = tickets.open(id, me).title();
        var asked = answering.asked(id, me);
        var values = new HashMap<>(asked.answers());
        values.putAll(typed);
        return new AnswersForm(id.value(), title, Asked.of(asked.fields(), values, wrong), directory.people(), error);
    }
}
