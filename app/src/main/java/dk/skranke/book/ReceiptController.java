package dk.skranke.book;

import dk.skranke.book.pages.ReceiptForm;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.shared.TypedDay;
import dk.skranke.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acknowledgement of receipt goes back once the deadline is entered and checked, and names the day that was entered. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/receipts")
class ReceiptController {

    private final Instructing instructing;
    private final Book book;

    ReceiptController(Instructing instructing, Book book) {
        this.instructing = instructing;
        this.book = book;
    }

    @GetMapping
    ReceiptForm form(@PathVariable DeadlineId deadline, Member me) {
        return form(deadline, "", null, me);
    }

    @PostMapping
    Object giveBack(@PathVariable DeadlineId deadline, @RequestParam(defaultValue = "") String served, Member me) {
        try {
            instructing.returnReceipt(deadline, TypedDay.of(served), me);
            return "redirect:/deadlines/" + deadline.value();
        } catch (Refused it) {
            return form(deadline, served, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private ReceiptForm form(DeadlineId id, String served, @Nullable String error, Member me) {
        var it = book.find(id, me);
        return new ReceiptForm(
                id.value(),
                it.ticket().value(),
                it.title(me.language()),
                it.control() == Control.CHECKED,
                served,
                error);
    }
}
