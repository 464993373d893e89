package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.web.Live;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line on which an open page hears that something is new, and which says who has a ticket open. */
@Controller
class LiveController {

    private final Live live;
    private final Story story;

    LiveController(Live live, Story story) {
        this.live = live;
        this.story = story;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(@RequestParam(required = false) @Nullable TicketId ticket, Member me) {
        if (ticket == null) return live.open(me.id().value(), null);
        story.mustBeSeen(ticket, me);
        var place = Telling.place(ticket);
        var line = live.open(me.id().value(), place);
        line.onCompletion(() -> tellOthers(place, me));
        tellOthers(place, me);
        return line;
    }

    private void tellOthers(String place, Member me) {
        var others = live.at(place).stream().filter(it -> it != me.id().value()).collect(Collectors.toSet());
        live.tell(others, "presence", "");
    }
}
