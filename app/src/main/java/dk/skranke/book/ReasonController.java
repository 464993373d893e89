package dk.skranke.book;

import dk.skranke.book.pages.Reasoned;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Steps that want their reason and nothing else: putting back what was struck, dropping, owning up to a missed date. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/{step:restorations|withdrawals|misses}")
class ReasonController {

    private final Striking striking;
    private final Book book;

    ReasonController(Striking striking, Book book) {
        this.striking = striking;
        this.book = book;
    }

    @GetMapping
    Reasoned form(@PathVariable DeadlineId deadline, @PathVariable String step, Member me) {
        return form(deadline, step, "", null, me);
    }

    @PostMapping
    Object take(
            @PathVariable DeadlineId deadline,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String reason,
            Member me) {
        try {
            var last = false;
            switch (step) {
                case "restorations" -> striking.restore(deadline, reason, me);
                case "misses" -> striking.miss(deadline, reason, me);
                default -> last = striking.drop(deadline, reason, me);
            }
            return "redirect:/deadlines/" + deadline.value() + (last ? "?last=yes" : "");
        } catch (Refused it) {
            return form(deadline, step, reason, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private Reasoned form(DeadlineId id, String step, String reason, @Nullable String error, Member me) {
        var it = book.find(id, me);
        return new Reasoned(id.value(), it.ticket().value(), it.title(me.language()), step, reason, error);
    }
}
