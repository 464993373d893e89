package dk.skranke.book;

import dk.skranke.book.pages.DeadlinePage;
import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Download;
import java.util.Objects;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A deadline to read, and the lawyer's own look at it. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}")
class DeadlineController {

    private final Folder folder;
    private final Telling telling;
    private final Striking striking;
    private final FileStore files;

    DeadlineController(Folder folder, Telling telling, Striking striking, FileStore files) {
        this.folder = folder;
        this.telling = telling;
        this.striking = striking;
        this.files = files;
    }

    /** @param last whether striking it left its matter without any open date */
    @GetMapping
    DeadlinePage page(@PathVariable DeadlineId deadline, @RequestParam(defaultValue = "") String last, Member me) {
        return telling.page(folder.whole(deadline, me), !last.isEmpty(), me);
    }

    @PostMapping("/confirmations")
    String confirm(@PathVariable DeadlineId deadline, Member me) {
        striking.confirm(deadline, me);
        return "redirect:/deadlines/" + deadline.value();
    }

    @GetMapping("/proofs/{proof:\\d+}")
    ResponseEntity<InputStreamResource> proof(@PathVariable DeadlineId deadline, @PathVariable long proof, Member me) {
        var paper = folder.paper(deadline, proof, me)
                .filter(it -> it.content() != null)
                .orElseThrow(NotFound::new);
        var content = new ContentId(Objects.requireNonNull(paper.content()));
        return Download.of(paper.name(), paper.type(), files.open(content));
    }
}
