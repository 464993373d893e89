package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.ticketing.pages.FileNote;
import dk.skranke.ticketing.pages.TicketHistory;
import dk.skranke.ticketing.pages.TicketPage;
import java.util.Map;
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
    private final Histories histories;
    private final Ways ways;

    TicketController(Story story, Telling telling, Histories histories, Ways ways) {
        this.story = story;
        this.telling = telling;
        this.histories = histories;
        this.ways = ways;
    }

    @GetMapping
    TicketPage ticket(@PathVariable TicketId id, @RequestParam Map<String, String> parameters, Member me) {
        return telling.page(story.of(id, me), ways.of(id, parameters, me), me);
    }

    @GetMapping("/history")
    TicketHistory history(
            @PathVariable TicketId id,
            @RequestParam(defaultValue = "all") String kind,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Member me) {
        return histories.page(story.of(id, me), new Histories.Wanted(kind, field, who, from, to), me);
    }

    @GetMapping("/print")
    FileNote print(@PathVariable TicketId id, @RequestParam(defaultValue = "yes") String internal, Member me) {
        var ticket = telling.page(story.of(id, me), me);
        return new FileNote(ticket, !internal.equals("no"), me.name());
    }
}
