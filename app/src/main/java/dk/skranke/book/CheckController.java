package dk.skranke.book;

import dk.skranke.book.pages.Check;
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

/** The second person's form. It shows no date: they say which ones they find. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/checks")
class CheckController {

    private final Checking checking;
    private final Folder folder;

    CheckController(Checking checking, Folder folder) {
        this.checking = checking;
        this.folder = folder;
    }

    @GetMapping
    Check form(@PathVariable DeadlineId deadline, Member me) {
        return form(deadline, "", "", null, me);
    }

    @PostMapping
    Object check(
            @PathVariable DeadlineId deadline,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String held,
            @RequestParam(defaultValue = "") String paper,
            Member me) {
        try {
            var eventDay = TypedDay.of(event);
            var endDay = TypedDay.of(ends);
            if (eventDay == null || endDay == null) throw new Refused("book.refusal.both-days");
            var with = new Checking.Compared(!held.isEmpty(), !paper.isEmpty());
            checking.check(deadline, eventDay, endDay, with, me);
            return "redirect:/deadlines/" + deadline.value();
        } catch (Refused it) {
            return form(deadline, event, ends, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private Check form(DeadlineId id, String event, String ends, @Nullable String error, Member me) {
        var whole = folder.whole(id, me);
        var sheet = whole.sheet();
        return new Check(
                id.value(),
                whole.deadline().ticket().value(),
                whole.deadline().title(me.language()),
                whole.deadline().law(),
                sheet == null ? 0 : sheet.number(),
                sheet != null && sheet.printedAt() != null,
                checking.paper(),
                event,
                ends,
                error == null ? barred(id, me) : null,
                error);
    }

    private @Nullable String barred(DeadlineId id, Member me) {
        try {
            checking.mustBeCheckable(id, me);
            return null;
        } catch (Refused it) {
            return Text.in(me.language(), it.key(), it.arguments());
        }
    }
}
