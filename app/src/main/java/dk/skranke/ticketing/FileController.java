package dk.skranke.ticketing;

import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What came with messages, to save. */
@Controller
@RequestMapping("/tickets/{id:\\d+}")
class FileController {

    private final Messages messages;
    private final FileStore files;

    FileController(Messages messages, FileStore files) {
        this.messages = messages;
        this.files = files;
    }

    @GetMapping("/files/{attachment:\\d+}")
    ResponseEntity<InputStreamResource> file(@PathVariable TicketId id, @PathVariable long attachment, Member me) {
        var file = messages.attachment(id, attachment, me).orElseThrow(NotFound::new);
        return Download.of(file.name(), file.type(), files.open(new ContentId(file.content())));
    }

    /** One that stands in what was written on the ticket. */
    @GetMapping("/pictures/{content:[0-9a-f]{64}}")
    ResponseEntity<InputStreamResource> picture(@PathVariable TicketId id, @PathVariable String content, Member me) {
        return Download.picture(messages.picture(id, content, me).map(StoredAttachment::type), content, files);
    }

    @GetMapping("/messages/{message:\\d+}/raw")
    ResponseEntity<InputStreamResource> mail(@PathVariable TicketId id, @PathVariable MessageId message, Member me) {
        var raw = messages.raw(id, message, me).orElseThrow(NotFound::new);
        var name = "ticket-" + id.value() + "-" + message.value() + ".eml";
        return Download.of(name, "message/rfc822", files.open(new ContentId(raw)));
    }
}
