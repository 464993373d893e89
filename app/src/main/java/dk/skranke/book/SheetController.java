package dk.skranke.book;

import dk.skranke.book.pages.ControlSheet;
import dk.skranke.book.pages.SheetDocument;
import dk.skranke.documents.Documents;
import dk.skranke.files.ContentId;
import dk.skranke.files.FileStore;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import dk.skranke.ticketing.Download;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The control sheet. Taking it into one's hands is a step that is kept. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/sheets")
class SheetController {

    private static final String NAME = "control-sheet";

    private final Checking checking;
    private final Folder folder;
    private final Telling telling;
    private final Documents documents;
    private final FileStore files;

    SheetController(Checking checking, Folder folder, Telling telling, Documents documents, FileStore files) {
        this.checking = checking;
        this.folder = folder;
        this.telling = telling;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping
    ControlSheet sheet(@PathVariable DeadlineId deadline, Member me) {
        var whole = folder.whole(deadline, me);
        var sheet = whole.sheet();
        if (sheet == null) throw new NotFound();
        return new ControlSheet(
                telling.page(whole, false, me),
                sheet.number(),
                sheet.madeAt(),
                telling.name(sheet.madeBy()),
                sheet.printedAt(),
                sheet.content() != null,
                folder.file(whole.deadline(), me));
    }

    /** What is handed out is kept as it was: the very bytes that the second person held beside the document. */
    @PostMapping
    String print(@PathVariable DeadlineId deadline, Member me) {
        var pdf = documents.pdf(new SheetDocument(sheet(deadline, me), address(deadline)), me.language());
        checking.print(deadline, files.keep(pdf, NAME + ".pdf").id().value(), me);
        return "redirect:/deadlines/" + deadline.value() + "/sheets";
    }

    private static String address(DeadlineId deadline) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/deadlines/{id}/checks")
                .buildAndExpand(deadline.value())
                .toUriString();
    }

    @GetMapping("/pdf")
    ResponseEntity<InputStreamResource> pdf(@PathVariable DeadlineId deadline, Member me) {
        var sheet = folder.whole(deadline, me).sheet();
        if (sheet == null || sheet.content() == null) throw new NotFound();
        return Download.of(
                NAME + "-" + sheet.number() + ".pdf", "application/pdf", files.open(new ContentId(sheet.content())));
    }
}
