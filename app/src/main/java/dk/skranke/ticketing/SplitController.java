package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.shared.Refused;
import dk.skranke.ticketing.pages.SplitForm;
import dk.skranke.web.Text;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a part of a conversation a ticket of its own, and takes it home again. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/splits")
@Order(2)
class SplitController implements TicketDeed {

    private final Splitting splitting;
    private final Story story;
    private final Voices voices;

    SplitController(Splitting splitting, Story story, Voices voices) {
        this.splitting = splitting;
        this.story = story;
        this.voices = voices;
    }

    @GetMapping
    SplitForm form(@PathVariable TicketId id, Member me) {
        return form(id, Set.of(), null, null, me);
    }

    @PostMapping
    ResponseEntity<Void> split(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "") Set<Long> messages,
            @RequestParam(defaultValue = "") String title,
            Member me) {
        return answer(() -> splitting.split(id, messages, title, me), it -> form(id, messages, title, it, me), me);
    }

    @PostMapping("/removals")
    ResponseEntity<Void> unsplit(@PathVariable TicketId id, Member me) {
        return answer(() -> splitting.unsplit(id, me), it -> form(id, Set.of(), null, it, me), me);
    }

    private static ResponseEntity<Void> answer(
            java.util.function.Supplier<TicketId> change,
            java.util.function.Function<String, SplitForm> form,
            Member me) {
        try {
            var to = change.get();
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/tickets/" + to.value()))
                    .build();
        } catch (Refused it) {
            throw new Again(form.apply(Text.in(me.language(), it.key(), it.arguments())));
        }
    }

    private SplitForm form(TicketId id, Set<Long> chosen, @Nullable String title, @Nullable String error, Member me) {
        me.mustBelong();
        var told = story.of(id, me);
        var own =
                told.messages().stream().filter(it -> it.ticket() == id.value()).toList();
        return new SplitForm(
                id.value(),
                told.ticket().title(),
                title == null ? told.ticket().title() : title,
                own.stream()
                        .map(it -> new SplitForm.Piece(
                                it.id(), voices.face(it).name(), it.at(), excerpt(it.text()), chosen.contains(it.id())))
                        .toList(),
                own.stream().anyMatch(it -> it.from() != null),
                error);
    }

    private static String excerpt(String text) {
        var line = Words.line(text.length() > 140 ? text.substring(0, 140) + " …" : text);
        return line.isEmpty() ? "–" : line;
    }

    @Override
    public List<Deed> deeds(TicketPart.Seen seen) {
        if (seen.me().guest()) return List.of();
        return List.of(new Deed("/tickets/" + seen.ticket().value() + "/splits", "columns-2", "ticketing.split"));
    }
}
