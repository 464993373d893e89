package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.pages.RevisionForm;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own note, to put right or to take back. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/messages/{message}/revisions")
class RevisionController {

    private final Conversation conversation;
    private final Dossiers dossiers;

    RevisionController(Conversation conversation, Dossiers dossiers) {
        this.conversation = conversation;
        this.dossiers = dossiers;
    }

    @GetMapping
    RevisionForm form(@PathVariable TicketId id, @PathVariable long message, Member me) {
        return form(id, message, null, null, me);
    }

    @PostMapping
    ResponseEntity<Void> revise(
            @PathVariable TicketId id,
            @PathVariable long message,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String withdraw,
            Member me) {
        var words = withdraw.isEmpty() ? text : "";
        return Submission.of(
                id,
                me,
                () -> conversation.revise(id, new MessageId(message), words, null, me),
                it -> form(id, message, text, it, me));
    }

    private RevisionForm form(
            TicketId id,
            long message,
            @org.jspecify.annotations.Nullable String typed,
            @org.jspecify.annotations.Nullable String error,
            Member me) {
        var it = dossiers.of(id, me);
        var said = it.said().stream()
                .filter(one -> one.id() == message && me.id().equals(one.person()))
                .filter(one -> one.kind() == MessageKind.NOTE || one.kind() == MessageKind.PHONE)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new RevisionForm(id.value(), it.title(), message, typed == null ? said.words() : typed, error);
    }
}
