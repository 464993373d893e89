package dk.skranke.ticketing;

import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import dk.skranke.office.PersonId;
import dk.skranke.ticketing.pages.Typings;
import dk.skranke.web.Typing;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who writes on a ticket at this moment. Guests do not hear of notes. */
@Controller
@RequestMapping("/tickets/{id:\\d+}/typings")
class TypingController {

    private static final int LETTER = 0;
    private static final int NOTE = 1;

    private final Typing typing;
    private final Story story;
    private final Directory directory;

    TypingController(Typing typing, Story story, Directory directory) {
        this.typing = typing;
        this.story = story;
        this.directory = directory;
    }

    @GetMapping
    Typings typings(@PathVariable TicketId id, Member me) {
        story.mustBeSeen(id, me);
        return new Typings(typing.at(id.value()).stream()
                .filter(it -> it.person() != me.id().value())
                .filter(it -> it.kind() == LETTER || !me.guest())
                .map(it -> new Typings.Hand(
                        directory.person(new PersonId(it.person())).name(), it.kind() == NOTE))
                .sorted(Comparator.comparing(Typings.Hand::name))
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void type(@PathVariable TicketId id, @RequestParam(defaultValue = "") String kind, Member me) {
        story.mustBeSeen(id, me);
        typing.say(me.id().value(), id.value(), kind.equals("NOTE") || kind.equals("PHONE") ? NOTE : LETTER);
    }
}
