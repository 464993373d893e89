package dk.skranke.book;

import dk.skranke.book.pages.More;
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
import org.springframework.web.multipart.MultipartFile;

/** More time: asked for, granted with the document that says so, or refused. Until then the old day counts. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/extensions")
class MoreController {

    private final Dating dating;
    private final Folder folder;
    private final Papers documents;
    private final Offered offered;
    private final Telling telling;

    MoreController(Dating dating, Folder folder, Papers documents, Offered offered, Telling telling) {
        this.dating = dating;
        this.folder = folder;
        this.documents = documents;
        this.offered = offered;
        this.telling = telling;
    }

    @GetMapping
    More form(@PathVariable DeadlineId deadline, Member me) {
        return form(deadline, "", "", null, me);
    }

    /** @param answer {@code ask}, {@code grant} or {@code refuse} */
    @PostMapping
    Object answer(
            @PathVariable DeadlineId deadline,
            @RequestParam(defaultValue = "ask") String answer,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(required = false) @Nullable MultipartFile files,
            Member me) {
        try {
            var day = TypedDay.of(until);
            if (day == null && !answer.equals("refuse")) throw new Refused("book.refusal.no-day");
            if (day == null) dating.decline(deadline, me);
            else if (answer.equals("grant")) {
                var ticket = folder.whole(deadline, me).deadline().ticket();
                var proof = documents
                        .file(Proof.Kind.GRANT, ticket, document, files, me)
                        .orElseGet(() -> Proof.words(Proof.Kind.GRANT, ""));
                dating.grant(deadline, day, proof, me);
            } else if (answer.equals("refuse")) dating.decline(deadline, me);
            else dating.ask(deadline, day, reason, me);
            return "redirect:/deadlines/" + deadline.value();
        } catch (Refused it) {
            return form(deadline, until, reason, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private More form(DeadlineId id, String until, String reason, @Nullable String error, Member me) {
        var whole = folder.whole(id, me);
        var it = whole.deadline();
        return new More(
                id.value(),
                it.ticket().value(),
                it.title(me.language()),
                telling.extended(whole.extension()),
                offered.files(it.ticket(), me),
                until.isEmpty() && whole.extension() != null
                        ? whole.extension().until().toString()
                        : until,
                reason,
                error);
    }
}
