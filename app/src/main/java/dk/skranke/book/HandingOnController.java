package dk.skranke.book;

import dk.skranke.book.pages.HandingOn;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.web.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another lawyer answers for a deadline from now on. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/handovers")
class HandingOnController {

    private final Striking striking;
    private final Book book;

    HandingOnController(Striking striking, Book book) {
        this.striking = striking;
        this.book = book;
    }

    @GetMapping
    HandingOn form(@PathVariable DeadlineId deadline, Member me) {
        return form(deadline, "", null, me);
    }

    @PostMapping
    Object handOver(@PathVariable DeadlineId deadline, @RequestParam(defaultValue = "") String to, Member me) {
        try {
            if (!to.matches("\\d{1,18}")) throw new Refused("book.refusal.nobody-there");
            striking.handOver(deadline, new PersonId(Long.parseLong(to)), me);
            return "redirect:/deadlines/" + deadline.value();
        } catch (Refused it) {
            return form(deadline, to, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private HandingOn form(DeadlineId id, String to, @Nullable String error, Member me) {
        var it = book.find(id, me);
        var others = striking.colleagues(it).stream()
                .filter(one -> !one.id().equals(it.responsible()))
                .toList();
        return new HandingOn(
                id.value(), it.ticket().value(), it.title(me.language()), Offered.people(others), to, error);
    }
}
