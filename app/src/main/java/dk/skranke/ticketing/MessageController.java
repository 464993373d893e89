package dk.skranke.ticketing;

import dk.skranke.files.StorageFull;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.pages.Writing;
import dk.skranke.web.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@RequestMapping("/tickets/{id}/messages")
class MessageController {

    private final Conversation conversation;
    private final Composing composing;
    private final Uploads uploads;

    MessageController(Conversation conversation, Composing composing, Uploads uploads) {
        this.conversation = conversation;
        this.composing = composing;
        this.uploads = uploads;
    }

    @GetMapping
    Writing form(@PathVariable TicketId id, Member me) {
        return composing.fresh(id, me);
    }

    @PostMapping
    ResponseEntity<Void> write(
            @PathVariable TicketId id,
            @RequestParam MessageKind kind,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable Long seen,
            @RequestParam(required = false) @Nullable TicketStatus then,
            @RequestParam(required = false) @Nullable UUID key,
            HttpServletRequest request,
            Member me) {
        var typed = Typed.in(request);
        try {
            return Submission.of(
                    id,
                    me,
                    () -> {
                        composing.mustSee(id, me);
                        var kept = uploads.keep(files == null ? List.of() : files);
                        say(kind, id, new Conversation.Draft(typed.text(), kept, seen, then, key), typed, me);
                    },
                    it -> composing.again(422, id, typed, it, me));
        } catch (StorageFull _) {
            throw new Again(composing.again(507, id, typed, Text.in(me.language(), "ticketing.files.full"), me));
        }
    }

    private void say(MessageKind kind, TicketId id, Conversation.Draft draft, Typed typed, Member me) {
        switch (kind) {
            case REPLY -> conversation.reply(id, draft, me);
            case NOTE -> conversation.note(id, draft, me);
            case PHONE -> conversation.phone(id, typed.who(), typed.direction(), draft, me);
            case MAIL, FORM -> throw new NotFound();
        }
    }
}
