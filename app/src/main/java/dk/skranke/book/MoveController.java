package dk.skranke.book;

import dk.skranke.book.pages.Move;
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

/** Another day set it off, or the court is known now: all that hangs on the event is counted anew. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/moves")
class MoveController {

    private final Dating dating;
    private final Folder folder;
    private final Offered offered;

    MoveController(Dating dating, Folder folder, Offered offered) {
        this.dating = dating;
        this.folder = folder;
        this.offered = offered;
    }

    @GetMapping
    Move form(@PathVariable DeadlineId deadline, Member me) {
        var it = folder.whole(deadline, me).deadline();
        return form(
                deadline,
                it.eventOn().toString(),
                it.asked().place(),
                it.earlierByHand() ? "" : it.term().ends().toString(),
                "",
                null,
                me);
    }

    @PostMapping
    Object move(
            @PathVariable DeadlineId deadline,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String ends,
            @RequestParam(defaultValue = "") String reason,
            Member me) {
        try {
            var day = TypedDay.of(event);
            if (day == null || !ends.isBlank() && TypedDay.of(ends) == null) throw new Refused("book.refusal.no-day");
            dating.move(deadline, day, place, TypedDay.of(ends), reason, me);
            return "redirect:/deadlines/" + deadline.value();
        } catch (Refused it) {
            return form(deadline, event, place, ends, reason, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private Move form(
            DeadlineId id, String event, String place, String ends, String reason, @Nullable String error, Member me) {
        var whole = folder.whole(id, me);
        var it = whole.deadline();
        return new Move(
                id.value(),
                it.ticket().value(),
                it.title(me.language()),
                it.asked().rule() == null,
                it.earlierByHand() ? it.term().ends() : null,
                (int) whole.chain().stream().filter(line -> line.open()).count(),
                offered.places(me.language()),
                event,
                place,
                ends,
                reason,
                error);
    }
}
