package dk.skranke.api;

import static java.util.Objects.requireNonNull;

import dk.skranke.office.Member;
import dk.skranke.ticketing.Conversation;
import dk.skranke.ticketing.MessageId;
import dk.skranke.ticketing.NewAttachment;
import dk.skranke.ticketing.TicketId;
import dk.skranke.ticketing.Transcript;
import dk.skranke.ticketing.Uploads;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What programs say on tickets, in the words of their person. */
@Component
class NewMessages {

    private final Conversation conversation;
    private final Transcript transcript;
    private final Uploads uploads;
    private final Once once;
    private final Shown shown;

    NewMessages(Conversation conversation, Transcript transcript, Uploads uploads, Once once, Shown shown) {
        this.conversation = conversation;
        this.transcript = transcript;
        this.uploads = uploads;
        this.once = once;
        this.shown = shown;
    }

    /** Strangers to a ticket leave nothing on our disk, and no transaction waits for a slow line. */
    Answer write(TicketId ticket, @Nullable String key, NewMessageJson message, List<MultipartFile> files, Member me) {
        check(message);
        if (!files.isEmpty()) transcript.mustBeSeen(ticket, me);
        var kept = uploads.keep(files);
        var request = "POST /tickets/" + ticket.value() + "/messages " + shown.written(message) + print(kept);
        return once.answer(key, request, me, () -> written(ticket, message, kept, me));
    }

    private static void check(NewMessageJson it) {
        if (it.kind() != NewMessageJson.Kind.PHONE) return;
        if (it.who() == null) throw Rejected.invalid("who", "missing");
        if (it.direction() == null) throw Rejected.invalid("direction", "missing");
    }

    private Answer written(TicketId ticket, NewMessageJson message, List<NewAttachment> files, Member me) {
        var said = transcript.message(say(ticket, message, files, me), me);
        var location = URI.create(
                Place.ticket(ticket.value()) + "/messages?cursor=" + Query.opaque(Long.toString(said.id() - 1)));
        return Answer.created(location, "", shown.written(shown.message(said)));
    }

    private MessageId say(TicketId ticket, NewMessageJson it, List<NewAttachment> files, Member me) {
        var draft = new Conversation.Draft(it.text(), files, it.seen(), null, null);
        return switch (it.kind()) {
            case REPLY -> conversation.reply(ticket, draft, me);
            case NOTE -> conversation.note(ticket, draft, me);
            case PHONE ->
                conversation.phone(
                        ticket,
                        requireNonNull(it.who()),
                        requireNonNull(it.direction()).name(),
                        draft,
                        me);
        };
    }

    private static String print(List<NewAttachment> files) {
        return files.stream()
                .map(it -> it.name() + "\0" + it.file().id().value())
                .collect(Collectors.joining("\0"));
    }
}
