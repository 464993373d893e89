package dk.skranke.book;

import dk.skranke.book.pages.InstructionForm;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.shared.Refused;
import dk.skranke.web.OfficeFacts;
import dk.skranke.web.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A single instruction: written whole, and acknowledged. */
@Controller
@RequestMapping("/deadlines/{deadline:\\d+}/instructions")
class InstructionController {

    private final Instructing instructing;
    private final Striking striking;
    private final Book book;
    private final OfficeFacts office;

    InstructionController(Instructing instructing, Striking striking, Book book, OfficeFacts office) {
        this.instructing = instructing;
        this.striking = striking;
        this.book = book;
        this.office = office;
    }

    @GetMapping
    InstructionForm form(@PathVariable DeadlineId deadline, Member me) {
        return form(deadline, Map.of(), null, me);
    }

    /** @param typed {@code to}, {@code what}, {@code how} and {@code until} */
    @PostMapping
    Object instruct(@PathVariable DeadlineId deadline, @RequestParam Map<String, String> typed, Member me) {
        try {
            var to = typed.getOrDefault("to", "");
            if (!to.matches("\\d{1,18}")) throw new Refused("book.refusal.nobody-there");
            instructing.instruct(
                    deadline,
                    new PersonId(Long.parseLong(to)),
                    typed.getOrDefault("what", ""),
                    typed.getOrDefault("how", ""),
                    moment(typed.getOrDefault("until", "")),
                    me);
            return "redirect:/deadlines/" + deadline.value();
        } catch (Refused it) {
            return form(deadline, typed, Text.in(me.language(), it.key(), it.arguments()), me);
        }
    }

    @PostMapping("/{instruction:\\d+}/acknowledgements")
    String acknowledge(@PathVariable DeadlineId deadline, @PathVariable long instruction, Member me) {
        instructing.acknowledge(deadline, instruction, me);
        return "redirect:/deadlines/" + deadline.value();
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

    private InstructionForm form(DeadlineId id, Map<String, String> typed, @Nullable String error, Member me) {
        var it = book.find(id, me);
        var others = striking.colleagues(it).stream()
                .filter(one -> !one.id().equals(me.id()))
                .toList();
        return new InstructionForm(
                id.value(),
                it.ticket().value(),
                it.title(me.language()),
                Offered.people(others),
                typed.getOrDefault("to", ""),
                typed.getOrDefault("what", ""),
                typed.getOrDefault("how", ""),
                typed.getOrDefault("until", ""),
                error);
    }
}
