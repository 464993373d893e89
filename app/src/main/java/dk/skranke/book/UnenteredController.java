package dk.skranke.book;

import dk.skranke.book.pages.UnenteredList;
import dk.skranke.office.Directory;
import dk.skranke.office.Member;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What came in as a deadline and waits to be entered, with until when it should be. */
@Controller
class UnenteredController {

    private final Unentered unentered;
    private final Directory directory;
    private final Clock clock;

    UnenteredController(Unentered unentered, Directory directory, Clock clock) {
        this.unentered = unentered;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/deadlines/unentered")
    UnenteredList list(Member me) {
        me.mustBelong();
        var now = clock.instant();
        return new UnenteredList(unentered.of(me).stream()
                .map(one -> new UnenteredList.Line(
                        one.it().ticket().value(),
                        one.it().title(),
                        one.it().client(),
                        directory.team(one.it().team()).name(),
                        one.it().assignee() == null
                                ? null
                                : directory.person(one.it().assignee()).name(),
                        one.it().at(),
                        one.due(),
                        one.due().isBefore(now)))
                .toList());
    }
}
