package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.FileNote;
import dk.skranke.ticketing.pages.TicketHistory;
import dk.skranke.ticketing.pages.TicketPage;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A ticket to read: on its page, as its history, as a note for the paper file. */
@Controller
@RequestMapping("/tickets/{id:\\d+}")
class TicketController {

    private final Story story;
    private final Telling telling;
    private final HistorySentence sentences;

    TicketController(Story story, Telling telling, HistorySentence sentences) {
        this.story = story;
        this.telling = telling;
        this.sentences = sentences;
    }

    @GetMapping
    TicketPage ticket(@PathVariable TicketId id, Member me) {
        return telling.page(story.of(id, me), me);
    }

    @GetMapping("/history")
    TicketHistory history(@PathVariable TicketId id, @RequestParam(defaultValue = "all") String kind, Member me) {
        var told = story.of(id, me);
        var chosen = HistoryKind.of(kind);
        return new TicketHistory(
                id.value(),
                told.ticket().title(),
                chosen.mark(),
                Arrays.stream(HistoryKind.values()).map(HistoryKind::mark).toList(),
                told.entries().stream()
                        .filter(it -> chosen.holds(it.event()))
                        .map(it -> sentences.of(it, me.language()))
                        .toList()
                        .reversed());
    }

    @GetMapping("/print")
    FileNote print(@PathVariable TicketId id, @RequestParam(defaultValue = "yes") String internal, Member me) {
        var ticket = telling.page(story.of(id, me), me);
        return new FileNote(ticket, !internal.equals("no"), me.name());
    }
}
