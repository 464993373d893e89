package dk.skranke.ticketing;

import dk.skranke.forms.Asked;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.shared.Refused;
import dk.skranke.web.Page;
import dk.skranke.web.Text;
import java.net.URI;
import java.util.Arrays;
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

@Controller
@RequestMapping("/tickets/{id}/moves")
class MoveController {

    private final Lifecycle lifecycle;
    private final Choices choices;
    private final Stepping stepping;
    private final MoveForms forms;

    MoveController(Lifecycle lifecycle, Choices choices, Stepping stepping, MoveForms forms) {
        this.stepping = stepping;
        this.forms = forms;
        this.lifecycle = lifecycle;
        this.choices = choices;
    }

    /** @param to a way of the ticket's workflow, to see what it asks */
    @GetMapping
    Page form(@PathVariable TicketId id, @RequestParam(required = false) @Nullable String to, Member me) {
        return to == null ? choices.status(id, me) : forms.form(id, to, null, Map.of(), null, me);
    }

    @PostMapping
    ResponseEntity<Void> move(
            @PathVariable TicketId id,
            @RequestParam String was,
            @RequestParam String to,
            @RequestParam MultiValueMap<String, String> typed,
            Member me) {
        if (!stepping.has(id, me)) return move(id, status(was), status(to), me);
        var answers = Asked.typed(typed);
        try {
            stepping.step(id, was, to, answers, me);
        } catch (Stepping.Incomplete it) {
            // Whoever has only chosen so far is asked, not blamed.
            throw new Again(forms.form(id, to, answers, answers.isEmpty() ? Map.of() : it.wrong(), null, me));
        } catch (Refused it) {
            var sentence = Text.in(me.language(), it.key(), it.arguments());
            // Where the way asks something, an answer may be what opens it.
            var form = forms.form(id, to, answers, Map.of(), sentence, me);
            throw new Again(
                    answers.isEmpty() && form.asked().isEmpty()
                            ? choices.status(id, me).refused(sentence)
                            : form);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/tickets/" + id.value()))
                .build();
    }

    private static TicketStatus status(String name) {
        return Arrays.stream(TicketStatus.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ResponseEntity<Void> move(TicketId id, TicketStatus was, TicketStatus to, Member me) {
        return Submission.of(
                id,
                me,
                () -> lifecycle.move(id, was, to, me),
                it -> choices.status(id, me).refused(it));
    }
}
