package dk.skranke.composing;

import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import dk.skranke.ticketing.Download;
import dk.skranke.ticketing.TicketId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Pictures in what is being written. */
@Controller
class PictureController {

    private final DraftFiles pictures;
    private final FileStore files;

    PictureController(DraftFiles pictures, FileStore files) {
        this.pictures = pictures;
        this.files = files;
    }

    @GetMapping("/tickets/{id:\\d+}/drafts/pictures/{content:[0-9a-f]{64}}")
    ResponseEntity<InputStreamResource> picture(@PathVariable TicketId id, @PathVariable String content, Member me) {
        return Download.picture(pictures.picture(id, content, me).map(Draft.File::type), content, files);
    }
}
