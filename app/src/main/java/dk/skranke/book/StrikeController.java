package dk.skranke.book;

import dk.skranke.book.pages.Strike;
import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.web.OfficeFacts;
import dk.skranke.web.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Strikes a deadline: with a receipt that somebody has looked at, or with how it went off. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/strikes")
class StrikeController {

    /** What is to be looked at on a receipt of beA, Digital Post or minretssag.dk. */
    static final List<String> CHECKLIST = List.of("court", "matter", "document", "status");

    private final Striking striking;
    private final Book book;
    private final Papers documents;
    private final Offered offered;
    private final OfficeFacts office;

    StrikeController(Striking striking, Book book, Papers documents, Offered offered, OfficeFacts office) {
        this.striking = striking;
        this.book = book;
        this.documents = documents;
        this.offered = offered;
        this.office = office;
    }

    @GetMapping
    Strike form(@PathVariable DeadlineId deadline, Member me) {
        return form(deadline, "receipt", "", "", List.of(), null, null, me);
    }

    @PostMapping
    Object strike(
            @PathVariable DeadlineId deadline,
            @RequestParam(defaultValue = "receipt") String kind,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(required = false) @Nullable MultipartFile files,
            Member me) {
        Instant said = null;
        try {
            var as = kind.equals("receipt") ? Proof.Kind.RECEIPT : Proof.Kind.DISPATCH;
            if (as == Proof.Kind.RECEIPT && (seen == null || !seen.containsAll(CHECKLIST)))
                throw new Refused("book.refusal.checklist");
            if (words.length() > Deadline.LONGEST_WORDS)
                throw new Refused("book.refusal.too-long", Deadline.LONGEST_WORDS);
            var ticket = book.find(deadline, me).ticket();
            var at = as == Proof.Kind.RECEIPT ? moment(received) : null;
            var proof = documents
                    .file(as, ticket, document, files, words.strip(), at, me)
                    .orElseGet(() -> new Proof(as, null, null, "", "", words.strip(), at, null));
            said = proof.said();
            var last = striking.strike(deadline, proof, me);
            return "redirect:/deadlines/" + deadline.value() + (last ? "?last=yes" : "");
        } catch (Refused it) {
            var ticked = seen == null ? List.<String>of() : seen;
            return form(deadline, kind, words, received, ticked, said, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    private @Nullable Instant moment(String text) {
        try {
            return text.isBlank()
                    ? null
                    : LocalDateTime.parse(text.strip()).atZone(office.zone()).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }

    private Strike form(
            DeadlineId id,
            String kind,
            String words,
            String received,
            List<String> seen,
            @Nullable Instant said,
            @Nullable String error,
            Member me) {
        var it = book.find(id, me);
        return new Strike(
                id.value(),
                it.ticket().value(),
                it.title(me.language()),
                it.term().ends(),
                offered.files(it.ticket(), me),
                kind,
                words,
                received,
                seen,
                said,
                error);
    }
}
