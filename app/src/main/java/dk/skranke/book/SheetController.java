package dk.skranke.book;

import dk.skranke.book.pages.ControlSheet;
import dk.skranke.office.Member;
import dk.skranke.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The control sheet. Taking it into one's hands is a step that is kept. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/sheets")
class SheetController {

    private final Checking checking;
    private final Shelf shelf;
    private final Telling telling;

    SheetController(Checking checking, Shelf shelf, Telling telling) {
        this.checking = checking;
        this.shelf = shelf;
        this.telling = telling;
    }

    @GetMapping
    ControlSheet sheet(@PathVariable DeadlineId deadline, Member me) {
        var whole = shelf.whole(deadline, me);
        var sheet = whole.sheet();
        if (sheet == null) throw new NotFound();
        return new ControlSheet(
                telling.page(whole, false, me),
                sheet.number(),
                sheet.madeAt(),
                telling.name(sheet.madeBy()),
                sheet.printedAt(),
                shelf.file(whole.deadline(), me));
    }

    @PostMapping
    String print(@PathVariable DeadlineId deadline, Member me) {
        checking.print(deadline, null, me);
        return "redirect:/deadlines/" + deadline.value() + "/sheets";
    }
}
