package dk.skranke.ticketing;

import dk.skranke.office.Member;
import dk.skranke.web.Live;
import dk.skranke.web.Presence;
import java.time.Instant;
import java.util.Set;
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
    private final Presence presence;
    private final Story story;

    LiveController(Live live, Presence presence, Story story) {
        this.live = live;
        this.presence = presence;
        this.story = story;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter open(
            @RequestParam(required = false) @Nullable TicketId ticket,
            @RequestParam(required = false) @Nullable Long since,
            @RequestParam(required = false) @Nullable Set<Long> here,
            Member me) {
        var made = since == null ? null : Instant.ofEpochMilli(since);
        if (ticket == null) return live.open(me.id().value(), null, made);
        story.mustBeSeen(ticket, me);
        return presence.open(me.id().value(), ticket.value(), made, me.guest() ? null : here);
    }
}
